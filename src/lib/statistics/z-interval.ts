import { normalQuantile } from './normal-quantile.ts';
import type { Interval } from './interval.ts';

/** @returns estimate ± z·se; NaN unless the standard error is positive */
export function normalInterval(estimate: number, se: number, confidence: number = 0.95): Interval {
  const margin = se > 0 ? normalQuantile((1 + confidence) / 2) * se : NaN;
  return { low: estimate - margin, high: estimate + margin };
}

/**
 * The interval for a mean if the SD of the values were known, mean ± z·SD/√n (Neyman 1937), in the
 * units of the values; NaN for n = 0 or without a positive SD. It needs no spread in the data, so
 * one value or equal values have it too.
 *
 * @param sd the assumed SD
 */
export function zInterval(
  { n, mean }: { n: number; mean: number },
  sd: number,
  confidence: number = 0.95
): Interval {
  return normalInterval(mean, sd / Math.sqrt(n), confidence);
}
