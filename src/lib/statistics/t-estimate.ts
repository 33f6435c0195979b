import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Interval } from './interval.ts';

/** An estimate with its test against zero and its interval, both from Student's t. */
export interface TEstimate {
  estimate: number;
  /** Standard error, in the units of the estimate. */
  se: number;
  /** estimate / se. */
  t: number;
  /** Degrees of freedom, not always whole. */
  df: number;
  /** Two-sided p-value, 0 to 1. */
  p: number;
  interval: Interval;
}

/**
 * Student (1908): (estimate − truth) / se follows t with df degrees of freedom. Without a positive
 * standard error or positive df, as for one value or values all equal, t, p and interval are NaN;
 * R's t.test refuses such data.
 *
 * @param confidence of the interval, between 0 and 1
 */
export function tEstimate(
  estimate: number,
  se: number,
  df: number,
  confidence: number = 0.95
): TEstimate {
  const unit = se > 0 ? se : NaN;
  const t = estimate / unit;
  const margin = tQuantile((1 + confidence) / 2, df) * unit;
  const interval = { low: estimate - margin, high: estimate + margin };
  return { estimate, se, t, df, p: 2 * tCdf(-Math.abs(t), df), interval };
}

/** Why an estimate carries no test: fewer values than the method needs, or values that do not differ. */
export type Untested = 'too-few' | 'no-spread';

/**
 * @returns why t, p and interval are NaN, or undefined where they are not; a test of moments without
 * squares, as of a mean printed without SD, counts as `too-few`
 */
export function whyUntested({ se, t }: TEstimate): Untested | undefined {
  if (!Number.isNaN(t)) return undefined;
  return se === 0 ? 'no-spread' : 'too-few';
}
