import type { Interval } from './interval.ts';

/** R's `qnorm(0.975)`; as a number, since the quantile function would travel with every first page. */
export const Z95 = 1.959963984540054;

/**
 * The 95% interval for a mean if the SD of the values were known, mean ± z·SD/√n (Neyman 1937), in the
 * units of the values; NaN for n = 0 or without a positive SD. It needs no spread in the data, so
 * one value or equal values have it too.
 *
 * @param sd the assumed SD
 */
export function zInterval({ n, mean }: { n: number; mean: number }, sd: number): Interval {
  const se = sd / Math.sqrt(n);
  const margin = se > 0 ? Z95 * se : NaN;
  return { low: mean - margin, high: mean + margin };
}
