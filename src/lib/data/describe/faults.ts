import { isScale, MOST_POINTS } from '../rating-scale.ts';
import { MOST_LEVELS, NO, YES } from './column-profile.ts';
import { columnsOf, isLong, type Description, type Role } from './description.ts';
import { MOST_WAVES } from '../most-waves.ts';
import { columnProfile, type TableProfile } from './table-profile.ts';
import { armsUnsaid, unreadableScores, unusableRows } from './unusable.ts';

/** Why a description is not complete. Each has a message that says what is to be done. */
export const FAULTS = [
  'family-missing',
  'role-twice',
  'scores-missing',
  'scores-apart',
  'families-apart',
  'mentions-apart',
  'ratings-apart',
  'wave-apart',
  'rows-repeat',
  'score-incomplete',
  'score-twice',
  'levels-many',
  'levels-none',
  'waves-many',
  'truth-unclear',
  'months-missing',
  'months-twice',
  'range-empty',
  'rating-not-whole',
  'scale-unclear',
  'wave-missing',
  'family-every-row',
  'score-unreadable',
  'arm-unsaid',
  'order-guessed'
] as const;

/** One thing that a description lacks or says twice. */
export interface Fault {
  readonly is: (typeof FAULTS)[number];
  /** Columns, files, measures or time points that it is about. */
  readonly names: readonly string[];
}

const FAMILY_ROLES = ['site', 'arm', 'characteristic'] as const;
const ONE_OF = ['site', 'arm', 'wave'] as const;
/** Rows, as a multiple of families times time points, above which a row does not hold all of one. */
const REPEATED = 1.5;

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) < at))];
}

/** Files in which far more rows than a family's time points allow stand, as where each holds one value. */
function repeatedRows(description: Description, profiles: readonly TableProfile[]): string[] {
  return columnsOf(description, 'wave').flatMap(({ table, name }) => {
    const { file, columns } = description.tables[table]!;
    const id = columns.find(({ role }) => role === 'family')?.name;
    const [family, wave] = [id, name].map((one) => columnProfile(profiles, table, one));
    if (!family || !wave || family.many || wave.many) return [];
    const rows = profiles[table]!.rows - family.missing - wave.missing;
    return rows > REPEATED * family.distinct * wave.distinct ? [file] : [];
  });
}

/** What must be mended before the files can be opened; nothing where the description holds. */
export function faultsOf(description: Description, profiles: readonly TableProfile[]): Fault[] {
  const { tables, waves, measures, scale } = description;
  const ratings = columnsOf(description, 'rating');
  const scores = columnsOf(description, 'score');
  const long = isLong(description);
  const profileOf = (table: number, name: string) => columnProfile(profiles, table, name);
  const tablesWith = (roles: readonly Role[]) => [
    ...new Set(roles.flatMap((role) => columnsOf(description, role).map(({ table }) => table)))
  ];
  const files = (places: readonly number[]) => places.map((at) => tables[at]?.file ?? '');
  const apart = (is: Fault['is'], places: readonly number[]): Fault[] =>
    places.length > 1 ? [{ is, names: files(places) }] : [];
  const about = (is: Fault['is'], names: readonly string[]): Fault[] =>
    names.length ? [{ is, names }] : [];
  const named = (columns: readonly { readonly name: string }[]) => columns.map(({ name }) => name);
  const used = tables.filter(({ columns }) => columns.some(({ role }) => role !== 'unused'));
  const grouping = [...FAMILY_ROLES, 'wave' as const].flatMap((role) =>
    columnsOf(description, role)
  );
  const levelsOf = ({ table, name }: (typeof grouping)[number]) => profileOf(table, name);
  const pairs = scores.map(({ measure, wave }) => `${measure}, ${wave}`);
  const months = waves.filter((one) => Number.isFinite(one.months));
  return [
    ...about(
      'family-missing',
      used
        .filter(({ columns }) => columns.filter(({ role }) => role === 'family').length !== 1)
        .map(({ file }) => file)
    ),
    ...ONE_OF.flatMap((role) => {
      const columns = columnsOf(description, role);
      return columns.length > 1 ? [{ is: 'role-twice' as const, names: named(columns) }] : [];
    }),
    ...(scores.length || ratings.length || columnsOf(description, 'mention').length
      ? []
      : [{ is: 'scores-missing' as const, names: [] }]),
    ...apart('scores-apart', tablesWith(['score'])),
    ...apart('families-apart', tablesWith(FAMILY_ROLES)),
    ...apart('mentions-apart', tablesWith(['mention'])),
    ...apart('ratings-apart', tablesWith(['rating'])),
    ...(long && scores.length ? apart('wave-apart', tablesWith(['score', 'wave'])) : []),
    ...about('rows-repeat', repeatedRows(description, profiles)),
    ...about(
      'score-incomplete',
      long ? [] : named(scores.filter(({ measure, wave }) => !measure || !wave))
    ),
    ...about('score-twice', long ? [] : repeated(pairs)),
    ...about(
      'levels-many',
      named(grouping.filter((one) => levelsOf(one) && !levelsOf(one)?.levels))
    ),
    ...about('levels-none', named(grouping.filter((one) => levelsOf(one)?.distinct === 0))),
    ...(waves.length > MOST_WAVES
      ? [{ is: 'waves-many' as const, names: [String(waves.length)] }]
      : []),
    ...about(
      'truth-unclear',
      named(
        columnsOf(description, 'mention').filter(({ table, name }) => {
          const levels = profileOf(table, name)?.levels;
          return !levels?.every(({ value }) => [...YES, ...NO, '0', '1'].includes(value));
        })
      )
    ),
    ...about(
      'months-missing',
      waves.filter((wave) => !months.includes(wave)).map(({ label }) => label)
    ),
    ...about('months-twice', repeated(months.map((one) => String(one.months)))),
    ...about(
      'range-empty',
      measures
        .filter(({ minimum = -Infinity, maximum = Infinity }) => !(minimum < maximum))
        .map(({ label }) => label)
    ),
    ...about(
      'rating-not-whole',
      named(ratings.filter(({ table, name }) => !profileOf(table, name)?.whole))
    ),
    ...(isScale(scale) ? [] : about('scale-unclear', named(ratings))),
    ...unusableRows(description, profiles),
    ...about('score-unreadable', unreadableScores(description, profiles)),
    ...armsUnsaid(description, profiles),
    ...(description.order === 'guessed' && waves.length > 1
      ? [{ is: 'order-guessed' as const, names: waves.map(({ label, id }) => label || id) }]
      : [])
  ];
}

/** Most values of a grouping, time points and points of a scale, for the messages about them. */
export const LIMITS = { levels: MOST_LEVELS, waves: MOST_WAVES, points: MOST_POINTS };
