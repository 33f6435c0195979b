import { checkTable, total } from './counts.ts';

/**
 * Over all pairs of a unit of the first group with one of the second, how often the first is in the
 * higher of ordered categories; a tie counts half (Mann and Whitney 1947).
 *
 * @param first units of the first group in each category, the lowest first
 * @param second the same of the second group
 * @returns U of the first group, from 0 to n1 * n2; 0 if a group is empty
 * @throws RangeError for invalid counts or unequal lengths (see counts.ts)
 */
export function mannWhitneyU(first: readonly number[], second: readonly number[]): number {
  checkTable([first, second]);
  let below = 0;
  return total(
    first.map((x, at) => {
      const same = second[at] ?? 0;
      const wins = x * (below + same / 2);
      below += same;
      return wins;
    })
  );
}

/** @returns the sum of t^3 - t over categories with t units, by which ties shrink rank variances */
export const tieSum = (totals: readonly number[]): number => total(totals.map((t) => t ** 3 - t));
