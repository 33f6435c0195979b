import { FEWEST_SITES_FOR_T } from './cluster-t-test.ts';
import { designEffect } from './design-effect.ts';
import { iccAnova } from './icc.ts';
import { addMoments, type Moments } from './moments.ts';
import { pooledVariance } from './pooled-variance.ts';
import { detectableInErrors } from './power-t-test.ts';

/** What the precision of a difference is made of. */
export interface ErrorOfDifference {
  /** Standard error, in the units of the difference. */
  readonly se: number;
  readonly df: number;
}

/**
 * Smallest true difference that a two-sided t-test with this standard error finds with a power, as
 * `power.t.test(power = 0.8)$delta`. It is about the size of a study, not about what it found.
 *
 * @returns in the units of the error; NaN without a positive error or degrees of freedom
 */
export const smallestDetectable = (
  { se, df }: ErrorOfDifference,
  power: number = 0.8,
  level: number = 0.05
): number => (se > 0 ? se * detectableInErrors(df, power, level) : NaN);

/**
 * Standard error of a difference between arms that whole sites were put in, from the variance within
 * arms and how alike units of one site are: σ²(DE₁/n₁ + DE₀/n₀), with Kish's design effects for sites of
 * these sizes and k₁ + k₀ − 2 degrees of freedom (Donner and Klar 2000, Design and Analysis of
 * Cluster Randomization Trials). The means of a few sites would tell it much less steadily.
 *
 * @param arm1 values of each site of arm 1, such as changes; sites without values do not count
 * @param arm0 the same of arm 0
 * @returns NaN with fewer than two sites in an arm; icc is the correlation found, below 0 too, which counts as 0
 */
export function errorOverSites(
  arm1: readonly Moments[],
  arm0: readonly Moments[]
): ErrorOfDifference & { readonly icc: number } {
  const arms = [arm1, arm0].map((sites) => sites.filter(({ n }) => n > 0));
  const [x, y] = arms as [Moments[], Moments[]];
  if (Math.min(x.length, y.length) < FEWEST_SITES_FOR_T) return { se: NaN, df: NaN, icc: NaN };
  const { icc } = iccAnova(arms);
  const s2 = pooledVariance(x.reduce(addMoments), y.reduce(addMoments));
  const share = (sites: readonly Moments[]) =>
    1 /
    designEffect(
      sites.map(({ n }) => n),
      icc
    ).effectiveN;
  return { se: Math.sqrt(s2 * (share(x) + share(y))), df: x.length + y.length - 2, icc };
}
