import { powerOfT } from './power-t-test.ts';

/** What a study with whole sites in each arm is planned by; all sites of one size. */
export interface SitesPlan {
  /** Difference between arms, in the units of the scores. */
  readonly delta: number;
  /** SD of the scores, from one family to the next, of all sites together. */
  readonly sd: number;
  /** Correlation of a family's first and later score; the later is adjusted for the first. */
  readonly r: number;
  /** Intraclass correlation of the adjusted scores within sites. */
  readonly icc: number;
  /** Families measured again in each site. */
  readonly size: number;
}

/** Variance of one family's later score at the same first score. */
export const adjustedVariance = ({ sd, r }: Pick<SitesPlan, 'sd' | 'r'>): number =>
  sd ** 2 * (1 - r ** 2);

/**
 * Power where sites are the units: the t-test of site means, whose variance is
 * σ²(1 − r²)(ICC + (1 − ICC)/m), with 2k − 2 degrees of freedom (Donner and Klar 2000; Borm, Fransen and
 * Lemmens 2007 for the adjustment). A design in which few sites leave hardly any df shows it.
 *
 * @param sites in each arm, 2 or more
 * @returns 0 to 1; NaN with fewer than two sites in each arm, or nobody measured again
 */
export function powerOfSites(sites: number, plan: SitesPlan, level: number = 0.05): number {
  const { delta, icc, size } = plan;
  if (!(size > 0)) return NaN;
  const ofMean = adjustedVariance(plan) * (icc + (1 - icc) / size);
  return powerOfT(delta / Math.sqrt((2 * ofMean) / sites), 2 * sites - 2, level);
}

/** @returns fewest sites in each arm with that power, up to `most`; undefined where that is not enough. */
export function sitesFor(
  plan: SitesPlan,
  power: number = 0.8,
  most: number = 100
): number | undefined {
  for (let sites = 2; sites <= most; sites++) if (powerOfSites(sites, plan) >= power) return sites;
  return undefined;
}
