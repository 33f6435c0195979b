import type { Interval } from './interval.ts';
import type { Moments } from './moments.ts';
import { oneSampleTTest } from './t-test.ts';

/** Units below which figures draw a mean without its interval; a convention of this site. */
export const FEWEST_FOR_INTERVAL = 10;

/**
 * Student's (1908) interval for a mean, mean ± t(n − 1)·SD/√n, in the units of the values; NaN with
 * fewer than two values, with values all equal, and without second moments.
 */
export function tInterval(moments: Moments, confidence: number = 0.95): Interval {
  return oneSampleTTest(moments, confidence).interval;
}
