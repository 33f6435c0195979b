import { meanDifference, variance, type Moments } from './moments.ts';

/**
 * Mean x less mean y with √(s²ₓ/nₓ + s²ᵧ/nᵧ), the standard error of two independent samples (Welch
 * 1938). For two waves of the same units this ignores their pairing: it takes all available values,
 * and with a positive correlation it overstates the error.
 *
 * @returns estimate NaN when either is empty; se NaN with fewer than two values in either, or
 * without second moments
 */
export function differenceOfMeans(x: Moments, y: Moments): { estimate: number; se: number } {
  return {
    estimate: meanDifference(x, y),
    se: Math.sqrt(variance(x) / x.n + variance(y) / y.n)
  };
}
