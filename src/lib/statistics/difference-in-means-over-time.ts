import type { Moments } from './moments.ts';
import { overlappingMeans } from './overlapping-means.ts';
import type { PairMoments } from './pairs.ts';
import { tEstimate, type TEstimate } from './t-estimate.ts';

/** All scores of one group at two times, and those of units with both. */
export interface TwoTimes {
  readonly pre: Moments;
  readonly post: Moments;
  readonly pairs: PairMoments;
}

/**
 * Later mean less first mean of all that were measured, in group 1 less group 0. Errors of the groups
 * are those of overlappingMeans; df as Welch's, over the two. NaN where either has none.
 */
export function differenceInMeansOverTime(group1: TwoTimes, group0: TwoTimes): TEstimate {
  const [one, none] = [group1, group0].map(({ pre, post, pairs }) =>
    overlappingMeans(post, pre, pairs)
  ) as [TEstimate, TEstimate];
  const [a, b] = [one.se ** 2, none.se ** 2];
  const df = (a + b) ** 2 / (a ** 2 / one.df + b ** 2 / none.df);
  return tEstimate(one.estimate - none.estimate, Math.sqrt(a + b), df);
}
