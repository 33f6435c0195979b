import { mean, meanDifference, momentsOf, type Moments } from './moments.ts';
import { tEstimate, type TEstimate } from './t-estimate.ts';
import { studentTTest } from './t-test.ts';

/** Sites that each arm needs, since one mean says nothing of how sites vary. */
export const FEWEST_SITES_FOR_T = 2;

/** Mean of the sites' means of arm 1 less that of arm 0, in the units of the values. */
export interface ClusterTTest extends TEstimate {
  /** Sites with values in arm 1 and in arm 0. */
  readonly sites: readonly [number, number];
}

/**
 * Student's t-test of the means of sites, for arms that whole sites were put in: the site is the
 * unit (Donner and Klar 2000, Design and Analysis of Cluster Randomization Trials, section 7.1). Each site
 * counts once, however many families it has; df is the number of sites less 2. It keeps its level
 * with few sites, also where they differ in size.
 *
 * @param arm1 the values of each site of arm 1, such as changes; a site without values is left out
 * @param arm0 the same of arm 0
 * @returns se, t, p and interval NaN with fewer than two sites in an arm, which whyUntested tells
 * from sites that do not differ
 */
export function clusterTTest(
  arm1: readonly Moments[],
  arm0: readonly Moments[],
  confidence: number = 0.95
): ClusterTTest {
  const meansOf = (arm: readonly Moments[]) =>
    momentsOf(arm.filter(({ n }) => n > 0).map((site) => mean(site)));
  const [x, y] = [meansOf(arm1), meansOf(arm0)];
  const test =
    Math.min(x.n, y.n) < FEWEST_SITES_FOR_T
      ? tEstimate(meanDifference(x, y), NaN, NaN, confidence)
      : studentTTest(x, y, confidence);
  return { ...test, sites: [x.n, y.n] };
}
