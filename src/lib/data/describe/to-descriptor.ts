import type { Nouns } from '../nouns/nouns.ts';
import { speaking } from '../nouns/word.ts';
import { wordsOf } from '../nouns/words-of.ts';
import type { DataPackage, Field, Resource } from '../package.ts';
import { pathName, plainName } from '../path-name.ts';
import type { Records, Study } from '../study.ts';
import { level } from './arm-levels.ts';
import type { ColumnProfile } from './column-profile.ts';
import {
  describedQualities,
  mentionRule,
  qualityRecords,
  ratingRule
} from './described-qualities.ts';
import { nounsOf } from './described-nouns.ts';
import { armsOnFamilies, armsOnSites } from './described-arms.ts';
import { columnsOf, isLong, type DescribedColumn, type Description } from './description.ts';
import { asGiven, descriptorWords } from './descriptor-words.ts';
import { armsOfFamilies, levelsOf } from './guess-description.ts';
import { ONCE } from './guess-roles.ts';
import { columnProfile, type TableProfile } from './table-profile.ts';
import { uniqueIn } from './unique-name.ts';

/** Figures that are made of scores. */
const FIGURES = ['trajectory', 'change', 'included', 'distribution', 'families', 'model'] as const;
const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';
/** Column of the site where all families are of one, which the files do not name. */
const ONE_SITE = 'site';

/**
 * Writes a description as the descriptor of a data package. What the reader named in one language
 * stands in both.
 * @param description without faults. @param profiles of its tables, in their order.
 */
export function toDescriptor(description: Description, profiles: readonly TableProfile[]) {
  const nouns = nounsOf(description);
  return speaking(wordsOf(nouns), () => written(description, profiles, nouns));
}

function written(
  description: Description,
  profiles: readonly TableProfile[],
  nouns: Nouns | undefined
): DataPackage & { readonly $schema: string } {
  const { tables, waves, measures, threshold } = description;
  const title = description.title.trim() || tables[0]!.file;
  const long = isLong(description);
  const tableOf = (role: DescribedColumn['role']) => columnsOf(description, role)[0]?.table;
  const measured = tableOf('score');
  const scoreTable = measured ?? tableOf('rating') ?? tableOf('mention')!;
  const [siteColumn] = columnsOf(description, 'site');
  const [arm] = columnsOf(description, 'arm');
  const ofFamilies = armsOfFamilies(description, profiles);
  const characteristics = columnsOf(description, 'characteristic');
  const familyTable = tableOf('site') ?? tableOf('arm') ?? tableOf('characteristic') ?? scoreTable;
  const idOf = (table: number) =>
    tables[table]!.columns.find(({ role }) => role === 'family')!.name;
  const profileOf = (table: number, name: string): ColumnProfile =>
    columnProfile(profiles, table, name)!;

  const required = { constraints: { required: true } };
  // What stands for no value in one column may be a value of another.
  const absent = (table: number, name: string): Partial<Field> => {
    const signs = profileOf(table, name).absent;
    return signs.some(Boolean) ? { missingValues: [...new Set(['', ...signs])] } : {};
  };
  const field = (
    column: DescribedColumn & { readonly table: number },
    more: Partial<Field> = {}
  ): Field => ({
    ...{ name: column.name, type: 'string', title: column.label || column.name },
    label: asGiven(column.label || column.name),
    ...absent(column.table, column.name),
    ...more
  });
  const idField = (table: number): Field => ({
    ...{ name: idOf(table), type: 'string', title: descriptorWords.family().en },
    label: descriptorWords.family(),
    ...absent(table, idOf(table)),
    ...required
  });
  const scoreField = (column: DescribedColumn & { readonly table: number }): Field => {
    const measure = measures.find(({ id }) => id === (long ? column.name : column.measure))!;
    const { minimum, maximum } = measure;
    const wave = waves.find(({ id }) => id === column.wave);
    return field(
      { ...column, label: [measure.label, wave?.label].filter(Boolean).join(', ') },
      {
        type: 'number',
        constraints: {
          ...(minimum === undefined ? {} : { minimum }),
          ...(maximum === undefined ? {} : { maximum })
        }
      }
    );
  };

  const taken = new Set<string>();
  const paths = new Set<string>();
  const pathOfTable = tables.map((table) => uniqueIn(paths, pathName(table.file)));
  const resources: Resource[] = [];
  /** Adds fields to the resource of a table; rows of several times and rows of families are apart. */
  function resource(table: number, name: string, fields: readonly Field[]): string {
    const path = pathOfTable[table]!;
    const apart = long && table === scoreTable;
    const found = resources.find(
      (one) => one.path === path && (!apart || (one.name === 'scores') === (name === 'scores'))
    );
    if (found) {
      const names = found.schema.fields.map((one) => one.name);
      (found.schema.fields as Field[]).push(...fields.filter((one) => !names.includes(one.name)));
      return found.name;
    }
    const { sheet } = tables[table]!;
    const id = uniqueIn(taken, name);
    resources.push({
      name: id,
      path,
      type: 'table',
      title: tables[table]!.file,
      label: asGiven(tables[table]!.file),
      ...(sheet === undefined ? {} : { dialect: { sheetName: sheet } }),
      schema: {
        fieldsMatch: ['subset'],
        fields: [...fields],
        missingValues: [{ value: '', label: 'blank' }]
      }
    });
    return id;
  }

  const carried = [siteColumn, ofFamilies ? arm : undefined].filter((one) => one !== undefined);
  const families = resource(familyTable, 'families', [
    idField(familyTable),
    ...carried.map((column) => field(column, required)),
    ...characteristics.map((column) => field(column))
  ]);
  const [wave] = columnsOf(description, 'wave');
  const scores = columnsOf(description, 'score');
  const scored = resource(scoreTable, 'scores', [
    idField(scoreTable),
    ...(wave ? [field({ ...wave }, required)] : []),
    ...scores.map(scoreField)
  ]);
  /** Adds the columns that tell of qualities in one way. @returns where they stand. */
  function told(
    name: string,
    columns: ReturnType<typeof columnsOf>,
    rule: (column: ColumnProfile) => Partial<Field>
  ) {
    const [one] = columns;
    if (!one) return undefined;
    const fields = columns.map((column) =>
      field(column, rule(profileOf(column.table, column.name)))
    );
    return {
      table: resource(one.table, name, [idField(one.table), ...fields]),
      id: idOf(one.table)
    };
  }
  const said = told('mentions', columnsOf(description, 'mention'), mentionRule);
  const rated = told('ratings', columnsOf(description, 'rating'), () => ratingRule(description));

  const times = waves.length ? waves : [{ id: ONCE, label: '', months: 0 }];
  const waveLevels = [...times]
    .sort((one, other) => one.months - other.months)
    .map(({ id, label, months }) => ({ ...level(id, asGiven(label || id)), months }));
  const arms =
    ofFamilies && arm
      ? armsOnFamilies(description, profiles, siteColumn, arm)
      : armsOnSites(description, profiles, siteColumn, arm);
  const records: Records = {
    families: {
      ...{ table: families, id: idOf(familyTable), site: siteColumn?.name ?? ONE_SITE },
      ...(ofFamilies && arm ? { arm: arm.name } : {})
    },
    scores: {
      table: long ? scored : uniqueIn(taken, 'scores-by-time'),
      id: idOf(scoreTable),
      wave: wave?.name ?? 'wave'
    },
    ...qualityRecords(description, said, rated),
    ...(long
      ? {}
      : {
          wide: {
            table: scored,
            id: idOf(scoreTable),
            columns: scores.map(({ measure, wave: at, name }) => ({
              ...{ measure, wave: at, column: name }
            }))
          }
        })
  };
  const cite = descriptorWords.citation(title);
  const everySource = { cite, tables: [...new Set([families, scored])] };
  const study: Study = {
    kind: 'records',
    title: asGiven(title),
    ...(nouns ? { nouns } : {}),
    citation: cite,
    site: arms.site,
    arm: arms.arm,
    phase: { label: descriptorWords.phase(), levels: [level('1', descriptorWords.everyone())] },
    wave: {
      label: wave?.label ? asGiven(wave.label) : descriptorWords.wave(),
      levels: waveLevels
    },
    measures: measures.map(({ id, label, better }) => ({
      ...level(id, asGiven(label || id)),
      ...(better ? { better } : {})
    })),
    dimensions: characteristics.map(({ name, label, table }) => ({
      id: name,
      label: asGiven(label || name),
      levels: levelsOf(profiles, table, name).map((value) => level(value, asGiven(value)))
    })),
    ...describedQualities(description),
    notes: [],
    sources: [
      ...(measured === undefined ? [] : FIGURES).map((figure) => ({ figure, ...everySource })),
      ...Object.entries({ qualities: said, ratings: rated }).flatMap(([figure, one]) =>
        one ? [{ figure, cite, tables: [...new Set([families, one.table])] }] : []
      )
    ],
    design: arms.design,
    comparison: arms.comparison,
    assumedSd: [],
    records,
    threshold
  };
  const used = new Set(resources.map(({ path }) => path));
  const preparation = profiles.flatMap((profile, at) =>
    profile.preparation && used.has(pathOfTable[at]!)
      ? [{ ...profile.preparation, path: pathOfTable[at]! }]
      : []
  );
  return {
    $schema: PROFILE,
    name: plainName(title.toLowerCase()),
    version: '1.0.0',
    title,
    resources,
    study,
    ...(preparation.length ? { preparation } : {})
  };
}
