import {
  differenceInDifferences,
  differenceOfWaves,
  type Pooled,
  type SiteWaves
} from './difference-in-differences.ts';
import type { Interval } from './interval.ts';
import { normalInterval } from './normal-interval.ts';

/** An estimate with the standard error and z interval that assumptions give it. */
export interface AssumedEstimate {
  estimate: number;
  se: number;
  interval: Interval;
}

/** A difference of published wave means under an assumed SD. */
export interface AssumedChange extends AssumedEstimate {
  /** Units taken to have been seen at both waves: the smaller n. */
  overlap: number;
  /** The standard error had only these units been used. */
  seCompleters: number;
}

const overlapOf = ({ earlier, later }: SiteWaves) => Math.min(earlier.n, later.n);

/** Var(ȳ₁ − ȳ₀) = sd²·(1/n₀ + 1/n₁ − 2·rho·n₀₁/(n₀·n₁)) with n₀₁ units in both means. */
function differenceVariance(sites: readonly SiteWaves[], sd: number, rho: number): number {
  const total = (count: (site: SiteWaves) => number) =>
    sites.reduce((sum, site) => sum + count(site), 0);
  const [n0, n1] = [total(({ earlier }) => earlier.n), total(({ later }) => later.n)];
  return sd * sd * (1 / n0 + 1 / n1 - (2 * rho * total(overlapOf)) / (n0 * n1));
}

function assumed(estimate: number, variance: number, confidence: number): AssumedEstimate {
  const se = Math.sqrt(variance);
  return { estimate, se, interval: normalInterval(estimate, se, confidence) };
}

/**
 * What the error of a difference of published wave means would be if every value had this SD, waves
 * correlated by rho, and the smaller wave lay within the larger: the variance of partly overlapping
 * samples (Kish 1965, section 12.4). Units are taken as independent; nothing stands for variation
 * between sites, so there is no p-value. An empty wave gives NaN throughout.
 *
 * @param sd the assumed SD of the values, positive
 * @param rho the assumed correlation of a unit's two values, −1 to 1
 */
export function assumedSdChange(
  site: SiteWaves,
  sd: number,
  rho: number,
  confidence: number = 0.95
): AssumedChange {
  const overlap = overlapOf(site);
  return {
    ...assumed(differenceOfWaves(site), differenceVariance([site], sd, rho), confidence),
    overlap,
    seCompleters: overlap > 0 ? sd * Math.sqrt((2 * (1 - rho)) / overlap) : NaN
  };
}

/**
 * The same for a difference in differences: the variances of both arms add. Unweighted, an arm is
 * the average of its sites and its variance that of an average of independent figures.
 */
export function assumedSdDifferenceInDifferences(
  treated: readonly SiteWaves[],
  comparison: readonly SiteWaves[],
  sd: number,
  rho: number,
  confidence: number = 0.95
): Pooled<AssumedEstimate> {
  const { weighted, unweighted } = differenceInDifferences(treated, comparison);
  const pooled = (arm: readonly SiteWaves[]) => differenceVariance(arm, sd, rho);
  const averaged = (arm: readonly SiteWaves[]) =>
    arm.reduce((sum, site) => sum + pooled([site]), 0) / arm.length ** 2;
  return {
    weighted: assumed(weighted, pooled(treated) + pooled(comparison), confidence),
    unweighted: assumed(unweighted, averaged(treated) + averaged(comparison), confidence)
  };
}
