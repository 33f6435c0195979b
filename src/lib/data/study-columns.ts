import { own } from './own.ts';
import type { Field } from './package.ts';
import { qualitiesOf } from './qualities-of.ts';
import { pointsOf } from './rating-scale.ts';
import type { Study } from './study.ts';

/**
 * Columns that figures of published data read, by table. A package need not have every table,
 * but those it has under these names have these columns.
 */
export const PUBLISHED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'families-measured': ['site', 'wave', 'n'],
  'family-scales': ['measure', 'site', 'wave', 'mean'],
  'practitioner-qualities': ['area', 'quality', 'site', 'k', 'n']
};

const ids = (levels: readonly { readonly id: string }[]) => levels.map(({ id }) => id);

/**
 * Ids of the levels that a column may hold, where it names levels of the study: by its role among
 * the records, else by being called `site`, `arm`, `phase`, `wave`, `measure`, `area` or `quality`.
 */
export function columnLevels(
  study: Study,
  table: string,
  column: string
): readonly string[] | undefined {
  const { families, scores } = study.records ?? {};
  if (table === families?.table) {
    const dimension = study.dimensions.find(({ id }) => id === column);
    if (dimension) return ids(dimension.levels);
    if (column === families.site) return ids(study.site.levels);
    if (column === families.arm) return ids(study.arm.levels);
  }
  if (table === scores?.table && column === scores.wave) return ids(study.wave.levels);
  // Columns of records mean what their roles say, whatever they are called.
  if (study.records) return undefined;
  switch (column) {
    case 'site':
    case 'arm':
    case 'phase':
    case 'wave':
      return ids(study[column].levels);
    case 'measure':
      return ids(study.measures);
    case 'area':
      return ids(study.areas);
    case 'quality':
      return ids(study.qualities);
    default:
      return undefined;
  }
}

/** Whether the column holds ratings of a quality. */
export const isRating = (study: Study, table: string, column: string): boolean =>
  study.records?.ratings?.table === table &&
  qualitiesOf(study, 'ratings').some(({ id }) => id === column);

/** A field as the study has it: ratings are points of their scale, whatever else is said of them. */
export function fieldOf(study: Study, table: string, field: Field): Field {
  const { ratings } = study.records ?? {};
  if (!ratings || !isRating(study, table, field.name)) return field;
  const constraints = { ...field.constraints, enum: pointsOf(ratings.scale) };
  return { ...field, type: 'number', constraints };
}

/** Columns that a table must have because a role of the study names them. */
export function neededColumns(study: Study, table: string): readonly string[] {
  if (!study.records) return own(PUBLISHED_COLUMNS, table) ?? [];
  const { families, scores, wide, ...told } = study.records;
  const present = study.dimensions.filter(({ absent }) => !absent);
  const roles = [
    {
      table: families.table,
      // A study of one site need not name it in each row.
      columns: [
        families.id,
        ...(study.site.levels.length > 1 ? [families.site] : []),
        ...(families.arm === undefined ? [] : [families.arm]),
        ...ids(present)
      ]
    },
    { table: scores.table, columns: [scores.id, scores.wave, ...ids(study.measures)] },
    ...(['mentions', 'ratings'] as const).flatMap((role) => {
      const one = told[role];
      return one ? [{ table: one.table, columns: [one.id, ...ids(qualitiesOf(study, role))] }] : [];
    }),
    ...(wide
      ? [{ table: wide.table, columns: [wide.id, ...wide.columns.map((one) => one.column)] }]
      : [])
  ];
  return [...new Set(roles.filter((role) => role.table === table).flatMap((role) => role.columns))];
}
