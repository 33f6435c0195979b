import { LANGUAGES } from '../data/localised.ts';
import type { Dataset } from '../data/package.ts';
import { comparedArms } from '../data/arms.ts';
import type { Level, Study } from '../data/study.ts';
import type { ColumnType, Table } from '../data/table.ts';
import type { ArrowTable } from './engine.ts';

type Value = string | number | boolean | null;
type Property<L> = readonly [name: string, type: ColumnType, value: (level: L) => Value];

function levelTable<L extends Level>(
  name: string,
  levels: readonly L[],
  properties: readonly Property<L>[] = []
): Table {
  const described: readonly Property<L>[] = [
    [name, 'string', (level) => level.id],
    ...properties,
    ['position', 'integer', (level) => levels.indexOf(level) + 1],
    ...LANGUAGES.map((language): Property<L> => [
      `label_${language}`,
      'string',
      (level) => level.label[language]
    ])
  ];
  return {
    name,
    rows: levels.length,
    columns: described.map(([name, type, value]) => ({ name, type, values: levels.map(value) }))
  };
}

/**
 * What the descriptor says of a study, as tables that SQL can join: a row for each level, with its
 * id in the column named as the table, its place in the order shown (from 1), its label in each
 * language, and its properties.
 */
export function studyTables(study: Study): Table[] {
  return [
    levelTable('site', study.site.levels, [
      ['arm', 'string', (site) => site.arm ?? null],
      ['phase', 'string', (site) => site.phase]
    ]),
    levelTable('arm', study.arm.levels, [
      ['reference', 'boolean', (arm) => arm.id === study.arm.reference],
      ['compared', 'boolean', (arm) => arm.id === comparedArms(study).other]
    ]),
    levelTable('phase', study.phase.levels),
    levelTable('wave', study.wave.levels, [['months', 'number', (wave) => wave.months]]),
    levelTable('measure', study.measures, [
      ['better', 'string', (measure) => measure.better ?? null],
      ['norm_mean', 'number', (measure) => measure.norm?.mean ?? null],
      ['norm_sd', 'number', (measure) => measure.norm?.sd ?? null],
      ['norm_stated', 'boolean', (measure) => measure.norm?.stated ?? null]
    ]),
    levelTable('area', study.areas),
    levelTable('quality', study.qualities, [['area', 'string', (quality) => quality.area]])
  ];
}

/** All of a dataset by schema: resources in `main`, levels in `study`, so that names never clash. */
export const schemasOf = <T extends Table | ArrowTable>({
  tables,
  package: { study }
}: {
  readonly tables: Readonly<Record<string, T>>;
  readonly package: Dataset['package'];
}): Record<string, (T | Table)[]> => ({
  main: Object.values(tables),
  study: studyTables(study)
});
