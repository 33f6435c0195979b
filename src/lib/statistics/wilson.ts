import { criticalZ } from './confidence.ts';
import { checkCount } from './counts.ts';
import type { Interval } from './interval.ts';

// The product of the two score limits is known, so the lower one needs no subtraction.
const lowerLimit = (k: number, n: number, z: number) =>
  (k * k) / n / (k + (z * z) / 2 + z * Math.sqrt((k * (n - k)) / n + (z * z) / 4));

/**
 * Score interval of a proportion, without continuity correction (Wilson 1927).
 *
 * @param k how many have the property
 * @param n how many were asked
 * @returns limits within [0, 1] around k / n: exactly 0 below for k = 0, exactly 1 above for k = n,
 *   NaN for n = 0
 * @throws RangeError for invalid counts (see counts.ts) or confidence
 */
export function wilson(k: number, n: number, confidence = 0.95): Interval {
  checkCount(k, n);
  const z = criticalZ(confidence);
  return { low: lowerLimit(k, n, z), high: 1 - lowerLimit(n - k, n, z) };
}
