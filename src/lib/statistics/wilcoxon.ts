import normalCdf from '@stdlib/stats-base-dists-normal-cdf/lib/main.js';
import { columnTotals, total } from './counts.ts';
import { mannWhitneyU, tieSum } from './mann-whitney-u.ts';

export interface RankSum {
  /** Mann and Whitney's U of the first group, which R's wilcox.test calls W. */
  readonly u: number;
  /** Two-sided, by the normal approximation. */
  readonly p: number;
}

/**
 * Rank-sum test of a shift between two groups in ordered categories, by the normal approximation
 * with the variance corrected for ties (Wilcoxon 1945, Mann and Whitney 1947).
 *
 * @param first units of the first group in each category, the lowest first
 * @param second the same of the second group
 * @param correct whether to apply the continuity correction of one half, as R does by default
 * @returns p in [0, 1]; NaN if a group is empty or all units share one category
 * @throws RangeError for invalid counts or unequal lengths (see counts.ts)
 */
export function wilcoxonRankSum(
  first: readonly number[],
  second: readonly number[],
  correct = true
): RankSum {
  const u = mannWhitneyU(first, second);
  const [n1, n2] = [total(first), total(second)];
  const n = n1 + n2;
  const ties = tieSum(columnTotals([first, second])) / (n * (n - 1));
  const deviation = Math.sqrt(((n1 * n2) / 12) * (n + 1 - ties));
  const distance = Math.abs(u - (n1 * n2) / 2);
  const shift = Math.max(0, distance - (correct ? 0.5 : 0));
  return { u, p: 2 * normalCdf(-shift / deviation, 0, 1) };
}
