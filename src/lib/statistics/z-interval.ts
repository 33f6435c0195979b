import type { Interval } from './interval.ts';

/** R's `qnorm(0.975)`; as a number, since the quantile function would travel with every first page. */
export const Z95 = 1.959963984540054;

/** @returns estimate ± z·se; NaN unless the standard error is positive */
export function intervalAround(estimate: number, se: number, z: number): Interval {
  const margin = se > 0 ? z * se : NaN;
  return { low: estimate - margin, high: estimate + margin };
}

/**
 * The 95% interval for a mean if the SD of the values were known, mean ± z·SD/√n (Neyman 1937), in the
 * units of the values; NaN for n = 0 or without a positive SD. It needs no spread in the data, so
 * one value or equal values have it too.
 *
 * @param sd the assumed SD
 */
export const zInterval = ({ n, mean }: { n: number; mean: number }, sd: number): Interval =>
  intervalAround(mean, sd / Math.sqrt(n), Z95);
