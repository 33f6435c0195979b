import { addMoments, sumOfSquares, type Moments } from './moments.ts';

/** How alike families of one site are, from an analysis of variance of sites within arms. */
export interface Icc {
  /** The intraclass correlation; at most 1, and below 0 where sites differ less than chance makes them. */
  readonly icc: number;
  /** Mean square between sites of one arm. */
  readonly between: number;
  /** Mean square within sites. */
  readonly within: number;
  /** The size that families of equal sites would have, n₀, by which the variance of sites is counted. */
  readonly size: number;
  /** Sites with values. */
  readonly sites: number;
}

/**
 * The analysis-of-variance estimator of the intraclass correlation, (MSB − MSW)/(MSB + (n₀ − 1)·MSW),
 * for sites of unequal size (Donner and Koval 1980, Biometrics 36). Differences between arms are no
 * part of it.
 *
 * @param arms the values of each site, by arm; one arm where there are no arms
 * @returns NaN unless some arm has two sites and some site two values, and where all values are equal
 */
export function iccAnova(arms: readonly (readonly Moments[])[]): Icc {
  const filled = arms
    .map((sites) => sites.filter(({ n }) => n > 0))
    .filter((sites) => sites.length > 0);
  const sites = filled.flat();
  const total = (of: (site: Moments) => number, some: readonly Moments[] = sites) =>
    some.reduce((sum, site) => sum + of(site), 0);
  const n = total((site) => site.n);
  const inside = total((site) => sumOfSquares(site));
  const inArms = filled.reduce((sum, arm) => sum + sumOfSquares(arm.reduce(addMoments)), 0);
  const squared = filled.reduce(
    (sum, arm) => sum + total((site) => site.n ** 2, arm) / total((site) => site.n, arm),
    0
  );
  const df = sites.length - filled.length;
  const between = Math.max(0, inArms - inside) / df;
  const within = inside / (n - sites.length);
  const size = (n - squared) / df;
  const icc = (between - within) / (between + (size - 1) * within);
  return { icc, between, within, size, sites: sites.length };
}
