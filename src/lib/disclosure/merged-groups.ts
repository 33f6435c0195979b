import { profilesOf } from './profiles.ts';

/** Families that have one of some levels in every characteristic. */
export interface MergedGroup {
  /** 1 for each profile whose families are in the group, else 0. */
  readonly members: readonly number[];
  /** Families in the group, from 1. */
  readonly families: number;
}

/** Most groups that are gone through; 2 to the number of levels, multiplied over characteristics. */
const MOST = 1e6;

/** Every choice of one or more of the items. */
const subsets = <T>(items: readonly T[]): ReadonlySet<T>[] =>
  Array.from(
    { length: 2 ** items.length - 1 },
    (_, choice) => new Set(items.filter((_, at) => ((choice + 1) >> at) & 1))
  );

/**
 * Groups of fewer families than the threshold that merge levels, such as two authorities and three bands
 * of age. No filter asks for them, yet sums and differences of published cells may give them, so an audit
 * that keeps the cells of filters alone can leave some open.
 * @param characteristics as of `filteredCells`, whose profiles have the same order.
 * @returns each group of families once.
 * @throws RangeError above a million choices of levels.
 */
export function mergedGroups(
  characteristics: Readonly<Record<string, readonly string[]>>,
  threshold: number
): MergedGroup[] {
  const columns = Object.values(characteristics);
  const { sizes, levels } = profilesOf(columns);
  const choices = columns.map((values) => [...new Set(values)]);
  const all = choices.reduce((product, { length }) => product * (2 ** length - 1), 1);
  if (all > MOST) throw new RangeError(`${all} choices of levels are too many`);
  const groups = new Map<string, number[]>();
  const narrow = (profiles: number[], at: number): void => {
    if (!profiles.length) return;
    if (at === choices.length) groups.set(profiles.join(), profiles);
    else
      for (const chosen of subsets(choices[at]!))
        narrow(
          profiles.filter((profile) => chosen.has(levels[profile]![at]!)),
          at + 1
        );
  };
  narrow([...sizes.keys()], 0);
  return [...groups.values()]
    .map((profiles) => ({
      members: sizes.map((_, profile) => Number(profiles.includes(profile))),
      families: profiles.reduce((sum, profile) => sum + sizes[profile]!, 0)
    }))
    .filter(({ families }) => families < threshold);
}
