import { armColumn } from './arms.ts';
import { LANGUAGES } from './localised.ts';
import { MOST_WAVES } from './most-waves.ts';
import type { DataPackage, Resource } from './package.ts';
import type { Problem } from './problem.ts';
import { qualitiesOf } from './qualities-of.ts';
import { isScale, MOST_POINTS, pointsOf } from './rating-scale.ts';
import { columnLevels, neededColumns } from './study-columns.ts';
import type { Level, Study } from './study.ts';

/** A problem in a file that whoever collects it knows. */
type Found = Omit<Problem, 'file'>;

const ids = (levels: readonly { readonly id: string }[]) => levels.map(({ id }) => id);

/** @returns the problem of naming something that is not among those known; none where nothing is named. */
function unknown(
  value: string | number | undefined,
  known: readonly string[],
  property: string
): Found[] {
  if (value === undefined || known.includes(String(value))) return [];
  return [{ rule: 'role-unknown', property, value: String(value), expected: known.join(', ') }];
}

function inResource(study: Study, { name, schema }: Resource, path: string): Found[] {
  const names = schema.fields.map((field) => field.name);
  const fields = `${path}.schema.fields`;
  return [
    ...(schema.primaryKey ?? []).flatMap((key, at) =>
      unknown(key, names, `${path}.schema.primaryKey[${at}]`)
    ),
    ...schema.fields.flatMap(({ name: column, constraints, categories }, at) => {
      const levels = columnLevels(study, name, column);
      if (!levels) return [];
      const field = `${fields}[${at}]`;
      return [
        ...(constraints?.enum ?? []).flatMap((value, index) =>
          unknown(value, levels, `${field}.constraints.enum[${index}]`)
        ),
        ...(categories ?? []).flatMap(({ value }, index) =>
          unknown(value, levels, `${field}.categories[${index}].value`)
        )
      ];
    }),
    ...neededColumns(study, name)
      .filter((column) => !names.includes(column))
      .map((column): Found => ({ rule: 'field-missing', property: fields, column }))
  ];
}

/** Names that an address and a choice already have for something else. */
const TAKEN = ['site', 'arm', 'phase', 'wave', 'measure'];

const refused = (property: string, value: string | number, expected: string): Found => ({
  ...{ rule: 'descriptor-invalid' as const, property },
  ...{ value: String(value), expected }
});

/** Levels that no reader could tell apart in a chart. */
const labelledAlike = (levels: readonly Level[], property: string): Found[] =>
  LANGUAGES.flatMap((language) => {
    const labels = levels.map(({ label }) => label[language]);
    return labels.flatMap((value, at): Found[] =>
      labels.indexOf(value) < at
        ? [refused(`${property}[${at}].label.${language}`, value, 'unique')]
        : []
    );
  });

/** A study that is called what its tables are not, time points out of order or too many, and names that are taken. */
function inKind(study: Study): Found[] {
  const { kind, records, released, site, arm, phase, wave, dimensions, measures } = study;
  const ofRecords = ['synthetic', 'records'];
  const fitting = records ? ofRecords : [released ? 'audited' : 'published'];
  const many = wave.levels.length;
  const taken = [...TAKEN, ...ids(measures)];
  return [
    ...unknown(kind, fitting, 'study.kind'),
    ...(records && many > MOST_WAVES
      ? [refused('study.wave.levels', many, `1 … ${MOST_WAVES}`)]
      : []),
    ...wave.levels.flatMap(({ months }, at): Found[] => {
      const before = wave.levels[at - 1]?.months ?? -Infinity;
      if (months >= before) return [];
      return [refused(`study.wave.levels[${at}].months`, months, `≥ ${before}`)];
    }),
    ...[
      ['site', site] as const,
      ['arm', arm] as const,
      ['phase', phase] as const,
      ['wave', wave] as const
    ].flatMap(([name, { levels }]) => labelledAlike(levels, `study.${name}.levels`)),
    ...labelledAlike(measures, 'study.measures'),
    ...dimensions.flatMap(({ levels }, at) =>
      labelledAlike(levels, `study.dimensions[${at}].levels`)
    ),
    ...dimensions.flatMap(({ id }, at): Found[] =>
      taken.includes(id) ? [refused(`study.dimensions[${at}].id`, id, 'unique')] : []
    )
  ];
}

/** What mentions and ratings name that there is not, and a scale that is none. */
function inQualities(study: Study, tables: readonly string[]): Found[] {
  const { mentions, ratings } = study.records!;
  const property = 'study.records.ratings';
  const named = (['mentions', 'ratings'] as const).flatMap((role) =>
    (study.records![role]?.qualities ?? []).flatMap((id, at) =>
      unknown(id, ids(study.qualities), `study.records.${role}.qualities[${at}]`)
    )
  );
  if (!ratings) return named;
  const { scale, table } = ratings;
  if (!isScale(scale)) {
    const expected = `${scale.min + 1} … ${scale.min + MOST_POINTS - 1}`;
    const value = String(scale.max);
    return [{ rule: 'descriptor-invalid', property: `${property}.scale.max`, value, expected }];
  }
  const points = pointsOf(scale).map(String);
  const both = ids(qualitiesOf(study, 'mentions'));
  // One column cannot hold both whether a quality is mentioned and how it is rated.
  const taken =
    mentions?.table === table && ids(qualitiesOf(study, 'ratings')).some((id) => both.includes(id));
  return [
    ...named,
    ...Object.keys(scale.labels ?? {}).flatMap((point) =>
      unknown(point, points, `${property}.scale.labels`)
    ),
    ...(taken
      ? unknown(
          table,
          tables.filter((one) => one !== table),
          `${property}.table`
        )
      : [])
  ];
}

function inRecords(study: Study, tables: readonly string[]): Found[] {
  const { records, measures, wave } = study;
  if (!records) return [];
  const { scores, wide, ...others } = records;
  // The scores of a wide table are reshaped into a table that no file holds.
  const read = wide ? { ...others, wide } : { ...others, scores };
  return [
    ...Object.entries(read).flatMap(([role, { table }]) =>
      unknown(table, tables, `study.records.${role}.table`)
    ),
    ...inQualities(study, tables),
    ...(wide?.columns ?? []).flatMap((column, at) => [
      ...unknown(column.measure, ids(measures), `study.records.wide.columns[${at}].measure`),
      ...unknown(column.wave, ids(wave.levels), `study.records.wide.columns[${at}].wave`)
    ])
  ];
}

/**
 * What a package names that it does not have: a level, measure or table, with those it could have
 * meant, or a column that a role needs.
 */
export function brokenReferences({ resources, study }: DataPackage): Found[] {
  const tables = resources.map(({ name }) => name);
  const arms = ids(study.arm.levels);
  const ofFamilies = armColumn(study) !== undefined;
  return [
    ...study.site.levels.flatMap(({ arm, phase }, at) => [
      // Where families have arms, their sites need none.
      ...unknown(arm ?? (ofFamilies ? undefined : ''), arms, `study.site.levels[${at}].arm`),
      ...unknown(phase, ids(study.phase.levels), `study.site.levels[${at}].phase`)
    ]),
    ...unknown(study.arm.reference, arms, 'study.arm.reference'),
    ...unknown(study.arm.with, arms, 'study.arm.with'),
    ...study.qualities.flatMap(({ area }, at) =>
      unknown(area, ids(study.areas), `study.qualities[${at}].area`)
    ),
    ...study.notes.flatMap(({ measure, table }, at) => [
      ...unknown(measure, ids(study.measures), `study.notes[${at}].measure`),
      ...unknown(table, tables, `study.notes[${at}].table`)
    ]),
    ...study.sources.flatMap((source, at) =>
      source.tables.flatMap((table, index) =>
        unknown(table, tables, `study.sources[${at}].tables[${index}]`)
      )
    ),
    ...inKind(study),
    ...inRecords(study, tables),
    ...resources.flatMap((resource, at) => inResource(study, resource, `resources[${at}]`))
  ];
}
