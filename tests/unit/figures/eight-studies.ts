import { readFileSync } from 'node:fs';
import { cellsFromRecords } from '#lib/cube/cells-from-records.ts';
import { codedRecords } from '#lib/cube/coded-records.ts';
import type { Cube } from '#lib/cube/cube.ts';
import { recordsCube } from '#lib/cube/records-cube.ts';
import { withRanges } from '#lib/cube/with-ranges.ts';
import type { DataPackage } from '#lib/data/package.ts';
import type { Allocation, Study } from '#lib/data/study.ts';
import type { TypedTable } from '#lib/data/typed-table.ts';
import { recordsIn } from '../cube/read-dataset-as-records.ts';

const label = (text: string) => ({ en: text, cy: text });
const level = (id: string) => ({ id, label: label(id) });
const field = (name: string, type: 'string' | 'number' | 'boolean') => ({
  name,
  type,
  title: name,
  label: label(name)
});

interface About {
  readonly allocation: Allocation;
  readonly assignment?: 'random' | 'not-random';
  readonly arms?: readonly string[];
  /** Levels of the column `level`, where there is one. */
  readonly levels?: readonly string[];
}
/** The files of tests/reference/trials, which scripts/trials.R made, and what their studies say. */
const STUDIES = {
  crossed: { allocation: 'family' },
  persons: { allocation: 'family' },
  sites: { allocation: 'site' },
  three: { allocation: 'family', arms: ['without', 'other', 'with'] },
  one: { allocation: 'none', assignment: 'not-random', arms: ['with'] },
  unit: { allocation: 'family' },
  offset: { allocation: 'family' },
  half: { allocation: 'family' }
} as const satisfies Record<string, About>;
export type StudyName = keyof typeof STUDIES;
export const STUDY_NAMES = Object.keys(STUDIES) as StudyName[];

export const fileOf = (name: StudyName): string =>
  readFileSync(new URL(`../../reference/trials/${name}.csv`, import.meta.url), 'utf8');

/** The description of one of the studies, as a reader would save it. */
export const described = (name: StudyName, changed: Partial<About> = {}): DataPackage =>
  describedFile(name, fileOf(name), { ...STUDIES[name], ...changed });

function describedFile(
  name: string,
  file: string,
  { allocation, assignment = 'random', arms = ['without', 'with'], levels = [] }: About
): DataPackage {
  const [header = '', ...lines] = file.trim().split('\n');
  const columns = header.split(',');
  const cell = (line: string, column: string) => line.split(',')[columns.indexOf(column)] ?? '';
  const sited = columns.includes('site');
  const ofFamilies = allocation === 'family';
  const sites = sited ? [...new Set(lines.map((line) => cell(line, 'site')))] : ['all'];
  const armOf = (site: string) =>
    cell(
      lines.find((line) => cell(line, 'site') === site)!,
      'arm'
    );
  const texts = columns.filter((column) => ['id', 'site', 'arm', 'level'].includes(column));
  const resource = (table: string, fields: ReturnType<typeof field>[]) => ({
    ...{ name: table, path: `${name}.csv`, type: 'table' as const, format: 'csv' },
    ...{ title: table, label: label(table) },
    schema: { fields, fieldsMatch: ['subset' as const] }
  });
  const qualities = ['trust', 'calm'].filter((one) => columns.includes(one));
  const cite = label(`${name}, made up`);
  const study: Study = {
    kind: 'records',
    title: label(name),
    citation: cite,
    site: {
      label: label('Site'),
      levels: sites.map((id) => ({
        ...level(id),
        phase: '1',
        ...(ofFamilies ? {} : { arm: armOf(id) })
      }))
    },
    arm: {
      label: label('Arm'),
      reference: arms[0]!,
      ...(arms.length > 2 ? { with: 'with' } : {}),
      levels: arms.map(level)
    },
    phase: { label: label('Phase'), levels: [level('1')] },
    wave: {
      label: label('Time'),
      levels: [
        { ...level('0'), months: 0 },
        { ...level('9'), months: 9 }
      ]
    },
    measures: [level('score')],
    dimensions: levels.length
      ? [{ id: 'level', label: label('Level'), levels: levels.map(level) }]
      : [],
    areas: [level('person')],
    qualities: qualities.map((id) => ({ ...level(id), area: 'person' })),
    notes: [],
    sources: [
      ...['trajectory', 'change', 'included', 'distribution', 'families', 'model'].map(
        (figure) => ({ figure, cite, tables: ['families', 'scores-wide'] })
      ),
      { figure: 'qualities', cite, tables: ['families', 'mentions'] }
    ],
    design: { allocation, assignment, entryRulesDiffer: false },
    comparison: label('Made up'),
    assumedSd: [],
    threshold: 5,
    records: {
      families: {
        ...{ table: 'families', id: 'id', site: 'site' },
        ...(ofFamilies ? { arm: 'arm' } : {})
      },
      scores: { table: 'scores', id: 'id', wave: 'wave' },
      ...(qualities.length ? { mentions: { table: 'mentions', id: 'id' } } : {}),
      wide: {
        ...{ table: 'scores-wide', id: 'id' },
        columns: [
          { measure: 'score', wave: '0', column: 'start' },
          { measure: 'score', wave: '9', column: 'later' }
        ]
      }
    }
  };
  return {
    ...{ name, version: '1.0.0', title: name },
    resources: [
      resource(
        'families',
        texts.map((one) => field(one, 'string'))
      ),
      resource('scores-wide', [
        field('id', 'string'),
        ...['start', 'later'].map((one) => field(one, 'number'))
      ]),
      ...(qualities.length
        ? [
            resource('mentions', [
              field('id', 'string'),
              ...qualities.map((one) => ({
                ...field(one, 'boolean'),
                ...{ trueValues: ['yes'], falseValues: ['no'] }
              }))
            ])
          ]
        : [])
    ],
    study
  };
}

/** One of the studies as the page has it: read from its file, with its cube and its tables for DuckDB. */
export interface Opened {
  readonly about: DataPackage;
  readonly study: Study;
  readonly cube: Cube;
  readonly tables: ReadonlyMap<string, TypedTable>;
}
export const opened = (name: StudyName, changed: Partial<About> = {}): Promise<Opened> =>
  openedFile(name, fileOf(name), { ...STUDIES[name], ...changed });

/** Opens a file with a row a family as one of the studies. */
export async function openedFile(name: string, file: string, of: About): Promise<Opened> {
  const about = describedFile(name, file, of);
  const { tables } = await recordsIn(about, { [`${name}.csv`]: file });
  const cells = cellsFromRecords(codedRecords(about.study, tables));
  const study = withRanges(about.study, cells);
  return { about: { ...about, study }, study, cube: recordsCube(study, cells), tables };
}
