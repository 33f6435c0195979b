import { meanDifference, variance, type Moments } from './moments.ts';
import { correlation, type PairMoments } from './pairs.ts';
import { tEstimate, type TEstimate } from './t-estimate.ts';
import { welchTTest } from './t-test.ts';

/**
 * Mean post less mean pre of all units seen at each time, of which some are seen at both: the test
 * T_new2 of Derrick, Russ, Toher and White (2017), "Test statistics for the comparison of means for
 * two samples that include both paired and independent observations", Journal of Modern Applied
 * Statistical Methods 16(1), with their degrees of freedom. Its error is that of the two means less
 * twice their covariance, r·SD·SD·pairs / (n·n). Variances are not taken as equal. Without pairs it
 * is Welch's test; with nothing but pairs, the paired t-test.
 *
 * @param pairs moments of the units that are in both
 * @returns t, p and interval NaN with one pair alone, whose correlation is not known, and where
 * either time has fewer than two values or no spread
 */
export function overlappingMeans(
  post: Moments,
  pre: Moments,
  pairs: PairMoments,
  confidence: number = 0.95
): TEstimate {
  const welch = welchTTest(post, pre, confidence);
  if (pairs.n === 0) return welch;
  const [later, earlier] = [variance(post), variance(pre)];
  const covariance = correlation(pairs) * Math.sqrt(later * earlier);
  const squared = later / post.n + earlier / pre.n - (2 * covariance * pairs.n) / (post.n * pre.n);
  const alone = post.n + pre.n - 2 * pairs.n;
  const df = pairs.n - 1 + ((welch.df - pairs.n + 1) / (alone + 2 * pairs.n)) * alone;
  return tEstimate(meanDifference(post, pre), Math.sqrt(squared), df, confidence);
}
