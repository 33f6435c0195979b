import type { Interval } from './interval.ts';
import { wilson } from './wilson.ts';

/**
 * Interval of a difference of independent proportions, k1 / n1 - k2 / n2, squared and added from
 * the two Wilson intervals without continuity correction (Newcombe 1998, method 10).
 *
 * @returns limits within [-1, 1] around the difference: exactly 1 above for k1 = n1 with k2 = 0,
 *   of positive width even for two proportions of 0 or of 1, NaN for n1 = 0 or n2 = 0
 * @throws RangeError for invalid counts (see counts.ts) or confidence
 */
export function newcombe(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  confidence = 0.95
): Interval {
  const [first, second] = [wilson(k1, n1, confidence), wilson(k2, n2, confidence)];
  const [p1, p2] = [k1 / n1, k2 / n2];
  return {
    low: p1 - p2 - Math.hypot(p1 - first.low, second.high - p2),
    high: p1 - p2 + Math.hypot(first.high - p1, p2 - second.low)
  };
}
