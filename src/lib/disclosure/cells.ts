import { profilesOf } from './profiles.ts';

/** Families that a filter selects. */
export interface FilteredCell {
  /** Levels that the filter asks for by characteristic; all families where it asks for none. */
  readonly filter: Readonly<Record<string, string>>;
  /** 1 for each profile whose families are selected, else 0. */
  readonly members: readonly number[];
  /** Families selected, from 1. */
  readonly families: number;
}

/** What can be asked of a table of families by filters. */
export interface FilteredCells {
  /** Families of each profile that occurs. */
  readonly profiles: readonly number[];
  /** Selections that are not empty: all families first, then by the number of filters combined. */
  readonly cells: readonly FilteredCell[];
}

/** Every choice of up to `most` of the items, the shorter first. */
function choices<T>(items: readonly T[], most: number): T[][] {
  let longest: { chosen: T[]; next: number }[] = [{ chosen: [], next: 0 }];
  const all: T[][] = [[]];
  for (let size = 1; size <= most; size++) {
    longest = longest.flatMap(({ chosen, next }) =>
      items.slice(next).map((item, at) => ({ chosen: [...chosen, item], next: next + at + 1 }))
    );
    all.push(...longest.map(({ chosen }) => chosen));
  }
  return all;
}

/**
 * All cells of one level of each of up to `most` characteristics, as a page with such filters answers.
 * @param characteristics texts by name, one a family and all equally many; what is missing is a level
 * like any other.
 * @param most filters combined at once; 0 gives the cell of all families alone.
 */
export function filteredCells(
  characteristics: Readonly<Record<string, readonly string[]>>,
  most: number
): FilteredCells {
  const names = Object.keys(characteristics);
  const { sizes, levels: levelsOf } = profilesOf(Object.values(characteristics));
  const cells = new Map<string, { filter: Record<string, string>; members: number[] }>();
  for (const chosen of choices([...names.keys()], Math.min(most, names.length)))
    for (const [profile, levels] of levelsOf.entries()) {
      const filter = Object.fromEntries(chosen.map((at) => [names[at]!, levels[at]!]));
      const key = JSON.stringify(filter);
      const cell = cells.get(key) ?? { filter, members: sizes.map(() => 0) };
      cell.members[profile] = 1;
      cells.set(key, cell);
    }
  return {
    profiles: sizes,
    cells: [...cells.values()].map((cell) => ({
      ...cell,
      families: cell.members.reduce((sum, member, at) => sum + member * sizes[at]!, 0)
    }))
  };
}
