import {
  columnsOf,
  isLong,
  type DescribedColumn,
  type DescribedSite,
  type Description
} from './description.ts';
import { guessRoles, ONCE, scaleOf, titled } from './guess-roles.ts';
import { guessWaves } from './guess-waves.ts';
import { namesCharacteristic, nameWords } from './name-words.ts';
import type { Allocation } from '../study.ts';
import { columnProfile, type TableProfile } from './table-profile.ts';
import { own } from '../own.ts';

const WITHOUT = new Set(
  'control controls comparison without usual tau none no untreated waitlist waiting heb hebddo rheoli cymhariaeth arferol na'.split(
    ' '
  )
);
const WITH = new Set(
  'treatment intervention with yes treated trained programme gyda ymyriad triniaeth ie'.split(' ')
);

function armNamed(value: string): DescribedSite['arm'] {
  const words = nameWords(value);
  if (words.some((word) => WITHOUT.has(word))) return 'without';
  return words.some((word) => WITH.has(word)) ? 'with' : '';
}

/** Guesses of sites, by the value of each: what is not called anything is the other of two. */
function armsGuessed(
  values: ReadonlyMap<string, string>
): ReadonlyMap<string, DescribedSite['arm']> {
  const named = new Map([...values.values()].map((value) => [value, armNamed(value)]));
  const known = [...named.values()].filter(Boolean);
  const other = known[0] === 'with' ? 'without' : 'with';
  const two = named.size === 2 && known.length === 1;
  return new Map(
    [...values].map(([site, value]) => [site, (named.get(value) ?? '') || (two ? other : '')])
  );
}

/** Where the groups of families stand that are compared as sites are. */
export interface SiteSource {
  readonly table: number;
  readonly column: string;
  /** Value of the arm that each site belongs to, where a column says. */
  readonly arms?: Readonly<Record<string, string>>;
}

/**
 * Finds what tells sites apart: the column of sites; but that of arms where there are no sites, or
 * where families of one site are in several arms.
 * @returns undefined where there is neither, so that all families are of one site.
 */
export function siteSource(
  description: Pick<Description, 'tables'>,
  profiles: readonly TableProfile[]
): SiteSource | undefined {
  const [site] = columnsOf(description, 'site');
  const [arm] = columnsOf(description, 'arm');
  if (!site || !arm) {
    const one = site ?? arm;
    return one && { table: one.table, column: one.name };
  }
  const arms =
    site.table === arm.table
      ? own(own(profiles[site.table]?.determines, site.name), arm.name)
      : undefined;
  return arms
    ? { table: site.table, column: site.name, arms }
    : { table: arm.table, column: arm.name };
}

/** Whether arms stand on families: in a column of their own that sites do not decide. */
export function armsOfFamilies(
  description: Pick<Description, 'tables'>,
  profiles: readonly TableProfile[]
): boolean {
  const source = siteSource(description, profiles);
  return columnsOf(description, 'arm').some(
    ({ table, name }) => table === source?.table && name === source.column
  );
}

/** What was put in an arm: what the reader says where arms can stand on it, else what was drawn. */
export function allocationSaid(
  description: Pick<Description, 'tables' | 'allocation' | 'assignment'>,
  profiles: readonly TableProfile[]
): Allocation {
  const unit = armsOfFamilies(description, profiles) ? 'family' : 'site';
  const { allocation, assignment } = description;
  if (allocation) return allocation === 'none' ? 'none' : unit;
  return assignment === 'random' ? unit : 'none';
}

/** Values of a column, in their natural order. */
export const levelsOf = (
  profiles: readonly TableProfile[],
  table: number,
  column: string
): readonly string[] =>
  profiles[table]?.columns.find(({ name }) => name === column)?.levels?.map(({ value }) => value) ??
  [];

/**
 * Brings time points, measures and sites in step with what the columns are said to be; whatever was
 * said of those that stay is kept.
 * @param profiles of the description's tables, in their order.
 */
export function settled(description: Description, profiles: readonly TableProfile[]): Description {
  const scores = columnsOf(description, 'score');
  const [wave] = columnsOf(description, 'wave');
  const long = isLong(description);
  const source = siteSource(description, profiles);
  const sites = source ? levelsOf(profiles, source.table, source.column) : [];
  // Names of sites say nothing of the arm, even where they hold a word such as “control” or a number.
  const [arm] = columnsOf(description, 'arm');
  const arms = armsGuessed(
    new Map(arm ? sites.map((id) => [id, own(source?.arms, id) ?? id]) : [])
  );
  /** What the files say of a measure, where they say the same of each of its columns. */
  const labelSaid = (id: string) => {
    const columns = scores.filter((one) => (long ? one.name : one.measure) === id);
    const labels = columns.map(({ table, name }) => columnProfile(profiles, table, name)?.label);
    return labels.every((label) => label === labels[0]) ? labels[0] : undefined;
  };
  const keep = <T extends { readonly id: string }>(before: readonly T[], now: readonly T[]) =>
    now.map((one) => before.find(({ id }) => id === one.id) ?? one);
  const natural = new Intl.Collator('en', { numeric: true });
  const waves = wave
    ? levelsOf(profiles, wave.table, wave.name)
    : [...new Set(scores.map((one) => one.wave))].filter(Boolean).sort(natural.compare);
  const measures = [...new Set(scores.map((one) => (long ? one.name : one.measure)))];
  const rated = columnsOf(description, 'rating').flatMap(
    ({ table, name }) => columnProfile(profiles, table, name) ?? []
  );
  return {
    ...description,
    scale:
      rated.length && Number.isNaN(description.scale.max)
        ? { ...description.scale, ...scaleOf(rated) }
        : description.scale,
    ...timed(description, waves),
    measures: keep(
      description.measures,
      measures.filter(Boolean).map((id) => ({ id, label: labelSaid(id) ?? titled(id), better: '' }))
    ),
    sites: keep(
      description.sites,
      sites.map((id) => ({ id, label: id, arm: arms.get(id) ?? '' }))
    )
  };
}

/** Time points in their order, as they are guessed but for what the reader said of them. */
function timed(
  { waves: before, order }: Pick<Description, 'waves' | 'order'>,
  ids: readonly string[]
): Pick<Description, 'waves' | 'order'> {
  const { waves, certain } = guessWaves(ids);
  const same = before.length === waves.length && before.every(({ id }) => ids.includes(id));
  return {
    waves: waves.map((wave) => before.find(({ id, said }) => said && id === wave.id) ?? wave),
    order: certain ? 'certain' : same && order === 'confirmed' ? order : 'guessed'
  };
}

/** Values of a number from which on it may be a score. */
const POINTS = 4;

function isMeasured({ columns }: TableProfile, name: string): boolean {
  const column = columns.find((one) => one.name === name);
  return column?.kind === 'number' && column.distinct >= POINTS && !namesCharacteristic(name);
}

/** A first description of files, to be corrected by whoever knows them. @param title of the study. */
export function guessDescription(title: string, profiles: readonly TableProfile[]): Description {
  const tables = profiles.map(guessRoles);
  // Numbers that were taken once are scores only where there are no others.
  const several = tables.some(({ columns }) =>
    columns.some(({ role, wave }) => role === 'wave' || (role === 'score' && wave !== ONCE))
  );
  const measured = tables.some(({ columns }) =>
    columns.some(({ role }) => ['score', 'rating', 'mention'].includes(role))
  );
  const told = tables.map((table, at) => ({
    ...table,
    columns: table.columns.map((column): DescribedColumn => {
      if (several && column.role === 'score' && column.wave === ONCE)
        return { ...column, role: 'unused' };
      // Where nothing else is measured, numbers of some points are scores.
      return !measured && column.role === 'characteristic' && isMeasured(profiles[at]!, column.name)
        ? { ...column, role: 'score', measure: nameWords(column.name).join(' '), wave: ONCE }
        : column;
    })
  }));
  const scale = { min: NaN, max: NaN, minMeans: '', maxMeans: '' };
  const empty = { waves: [], order: 'guessed', measures: [], sites: [], scale } as const;
  return settled(
    { title, threshold: 5, assignment: 'not-random', tables: told, ...empty },
    profiles
  );
}
