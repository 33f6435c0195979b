import { differenceOfMeans } from './difference-of-means.ts';
import { mean, meanDifference, sd, variance, type Moments } from './moments.ts';
import { changeMoments, type PairMoments } from './pairs.ts';
import { pooledVariance } from './pooled-variance.ts';
import { tEstimate, type TEstimate } from './t-estimate.ts';

/**
 * One-sample t-test of a mean against zero (Student 1908), df = n − 1. With fewer than two values,
 * or values all equal, t, p and interval are NaN.
 */
export function oneSampleTTest(moments: Moments, confidence: number = 0.95): TEstimate {
  const { n } = moments;
  return tEstimate(mean(moments), sd(moments) / Math.sqrt(n), n - 1, confidence);
}

/** Paired t-test: the one-sample test of the change, post less pre, of units with both values. */
export function pairedTTest(pairs: PairMoments, confidence: number = 0.95): TEstimate {
  return oneSampleTTest(changeMoments(pairs), confidence);
}

/**
 * Welch's t-test of mean x less mean y, variances not assumed equal, with the degrees of freedom of
 * Welch (1947) and Satterthwaite (1946). With fewer than two values in either, or both without
 * spread, t, p and interval are NaN.
 */
export function welchTTest(x: Moments, y: Moments, confidence: number = 0.95): TEstimate {
  const { estimate, se } = differenceOfMeans(x, y);
  const spread = (m: Moments) => (variance(m) / m.n) ** 2 / (m.n - 1);
  return tEstimate(estimate, se, se ** 4 / (spread(x) + spread(y)), confidence);
}

/**
 * Student's t-test of mean x less mean y, variances taken as equal, df = n₁ + n₂ − 2. With an empty
 * group, fewer than three values in all, or no spread, t, p and interval are NaN.
 */
export function studentTTest(x: Moments, y: Moments, confidence: number = 0.95): TEstimate {
  const se = Math.sqrt(pooledVariance(x, y) * (1 / x.n + 1 / y.n));
  return tEstimate(meanDifference(x, y), se, x.n + y.n - 2, confidence);
}
