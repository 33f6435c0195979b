import { mean, meanDifference, sumOfSquares } from './moments.ts';
import { postMoments, preMoments, sumOfProducts, type PairMoments } from './pairs.ts';
import { tEstimate, type TEstimate } from './t-estimate.ts';

/** The linear model follow-up = intercept + baseline·pre + group·(0 or 1). */
export interface Ancova {
  intercept: TEstimate;
  /** Slope of follow-up on baseline, within groups. */
  baseline: TEstimate;
  /** Follow-up of group 1 less group 0 at the same baseline, in the units of the values. */
  group: TEstimate;
  /** Residual SD. */
  sigma: number;
  /** Residual degrees of freedom, n − 3. */
  df: number;
}

/**
 * Analysis of covariance of follow-up on baseline with one slope in both groups (Fisher 1932),
 * least squares in closed form from the sums within groups.
 *
 * @param group1 pre and post of the units coded 1
 * @param group0 pre and post of the units coded 0
 * @returns estimates NaN with an empty group or no spread of the baseline within groups; errors,
 * tests and intervals NaN with fewer than four pairs or a perfect fit
 */
export function ancova(
  group1: PairMoments,
  group0: PairMoments,
  confidence: number = 0.95
): Ancova {
  const [pre1, pre0] = [preMoments(group1), preMoments(group0)];
  const [post1, post0] = [postMoments(group1), postMoments(group0)];
  const sxx = sumOfSquares(pre1) + sumOfSquares(pre0);
  const syy = sumOfSquares(post1) + sumOfSquares(post0);
  const sxy = sumOfProducts(group1) + sumOfProducts(group0);
  const slope = sxy / (sxx > 0 ? sxx : NaN);
  const gap = meanDifference(pre1, pre0);

  const df = group1.n + group0.n - 3;
  const residual = syy - slope * sxy;
  const rounding = (group1.n + group0.n) * Number.EPSILON * syy;
  const sigma = df > 0 ? Math.sqrt(residual <= rounding ? 0 : residual / df) : NaN;
  const estimate = (value: number, unitVariance: number) =>
    tEstimate(value, sigma * Math.sqrt(unitVariance), df, confidence);
  return {
    intercept: estimate(mean(post0) - slope * mean(pre0), 1 / group0.n + mean(pre0) ** 2 / sxx),
    baseline: estimate(slope, 1 / sxx),
    group: estimate(
      meanDifference(post1, post0) - slope * gap,
      1 / group1.n + 1 / group0.n + gap ** 2 / sxx
    ),
    sigma,
    df
  };
}
