import { meanDifference, variance, type Moments } from './moments.ts';

/**
 * Standardised difference of two means, over the root of the average of the two variances (Austin
 * 2009, Statistics in Medicine 28). Unlike a test it does not shrink where groups are small, so it
 * says how far groups are apart and not how sure that is.
 *
 * @returns in SDs; NaN with fewer than two values in either, or without spread in both
 */
export function standardisedDifference(x: Moments, y: Moments): number {
  const spread = Math.sqrt((variance(x) + variance(y)) / 2);
  return meanDifference(x, y) / (spread > 0 ? spread : NaN);
}

/**
 * The same of two shares, k₁ of n₁ less k₀ of n₀, with p(1 − p) as their variances.
 *
 * @returns in SDs; NaN for an empty group, or where each share is nought or all
 */
export function standardisedDifferenceOfShares(
  k1: number,
  n1: number,
  k0: number,
  n0: number
): number {
  const [p1, p0] = [k1 / n1, k0 / n0];
  const spread = Math.sqrt((p1 * (1 - p1) + p0 * (1 - p0)) / 2);
  return (p1 - p0) / (spread > 0 ? spread : NaN);
}

/**
 * How far apart two groups of these sizes would be in 19 of 20 draws, if they were drawn at random from
 * the same families: z·√(1/n₁ + 1/n₀), the normal approximation.
 *
 * @param z critical value, as 1.96
 */
export const differenceByChance = (n1: number, n0: number, z: number): number =>
  z * Math.sqrt(1 / n1 + 1 / n0);
