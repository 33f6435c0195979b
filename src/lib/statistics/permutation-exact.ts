import { checkTable, total } from './counts.ts';
import { probabilityGivenMargins, tablesWithMargins } from './tables-with-margins.ts';

/**
 * Exact permutation test of a shift between two groups in ordered categories, which score 0, 1, 2
 * and so on (Pitman 1937): over all ways to deal the units to the groups, how often the score sum
 * is at least as far from its expectation as observed, two-sided.
 *
 * @param first units of the first group in each category, the lowest first
 * @param second the same of the second group
 * @returns a probability in [0, 1]; 1 if all units share one category; NaN if a group is empty
 * @throws RangeError for invalid counts or unequal lengths (see counts.ts), or if more than 200,000
 *   tables have these margins
 */
export function permutationExact(first: readonly number[], second: readonly number[]): number {
  checkTable([first, second]);
  const score = (counts: readonly number[]) => total(counts.map((x, at) => x * at));
  const [n1, n] = [total(first), total(first) + total(second)];
  if (n1 === 0 || n1 === n) return NaN;
  const expected = n1 * (score(first) + score(second));
  // Multiplied by n the distance is a whole number, so ties are exact.
  const distance = (counts: readonly number[]) => Math.abs(n * score(counts) - expected);
  const observed = distance(first);
  const probability = probabilityGivenMargins([first, second]);
  let p = 0;
  for (const table of tablesWithMargins([first, second])) {
    if (distance(table[0] ?? []) >= observed) p += probability(table);
  }
  return Math.min(1, p);
}
