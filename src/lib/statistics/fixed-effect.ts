import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Interval } from './interval.ts';

/** One coefficient of a regression with its t test against 0. */
export interface FixedEffect {
  readonly name: string;
  readonly b: number;
  readonly se: number;
  /** Degrees of freedom of the t distribution, need not be whole. */
  readonly df: number;
  readonly t: number;
  /** Two-sided p-value. */
  readonly p: number;
  readonly interval: Interval;
}

/**
 * The t test and t interval of a coefficient.
 * @param level of the interval, between 0 and 1
 */
export function fixedEffect(
  name: string,
  b: number,
  se: number,
  df: number,
  level: number
): FixedEffect {
  const t = b / se;
  const margin = tQuantile((1 + level) / 2, df) * se;
  const interval = { low: b - margin, high: b + margin };
  return { name, b, se, df, t, p: 2 * tCdf(-Math.abs(t), df), interval };
}
