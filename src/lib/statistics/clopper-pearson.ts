import { tailArea } from './confidence.ts';
import { checkCount } from './counts.ts';
import { exactLimits } from './exact-limits.ts';
import type { Interval } from './interval.ts';
import { binomial } from './power-series.ts';

/**
 * Exact interval of a proportion: the proportions that neither tail of the binomial distribution
 * rejects (Clopper and Pearson 1934). Its coverage is at least the confidence, usually more.
 *
 * @param k how many have the property
 * @param n how many were asked
 * @returns limits within [0, 1] around k / n: exactly 0 below for k = 0, exactly 1 above for k = n,
 *   NaN for n = 0
 * @throws RangeError for invalid counts (see counts.ts) or confidence
 */
export function clopperPearson(k: number, n: number, confidence = 0.95): Interval {
  checkCount(k, n);
  const tail = tailArea(confidence);
  if (n === 0) return { low: NaN, high: NaN };
  const { low, high } = exactLimits(binomial(n), k, tail);
  return { low: low / (1 + low), high: 1 / (1 + 1 / high) };
}
