import type { Interval } from './interval.ts';

/** Values for which the distribution is counted at most. */
const MOST = 200;

/** How many of the 2ⁿ ways to sign the ranks 1 to n give each sum of those with a plus, from 0. */
function waysOf(n: number): number[] {
  let ways = [1];
  for (let rank = 1; rank <= n; rank++)
    ways = Array.from(
      { length: ways.length + rank },
      (_, sum) => (ways[sum] ?? 0) + (ways[sum - rank] ?? 0)
    );
  return ways;
}

/**
 * Middle of a symmetric distribution with its exact interval by Wilcoxon's signed ranks (Hollander and
 * Wolfe 1999, sections 3.2 and 3.4): the median of the Walsh averages, which are the means of all pairs
 * of values and of each with itself, between two of them. `wilcox.test(x, conf.int = TRUE)`.
 *
 * @param values without NaN
 * @returns NaN where so few values reach no such confidence, as five do not reach 95 %, or with more than 200
 */
export function signedRank(
  values: readonly number[],
  confidence: number = 0.95
): { readonly middle: number; readonly interval: Interval } {
  const n = values.length;
  const ways = n > 0 && n <= MOST ? waysOf(n) : [];
  const tail = ((1 - confidence) / 2) * 2 ** n;
  // Walsh averages outside of the interval on either side: the most whose chance the tail allows.
  let [outside, chance] = [0, 0];
  while (outside < ways.length / 2 && chance + ways[outside]! <= tail) chance += ways[outside++]!;
  if (outside === 0) return { middle: NaN, interval: { low: NaN, high: NaN } };
  const walsh = values
    .flatMap((one, at) => values.slice(at).map((other) => (one + other) / 2))
    .sort((a, b) => a - b);
  const half = (walsh.length - 1) / 2;
  return {
    middle: (walsh[Math.floor(half)]! + walsh[Math.ceil(half)]!) / 2,
    interval: { low: walsh[outside - 1]!, high: walsh[walsh.length - outside]! }
  };
}
