import { tailArea } from './confidence.ts';
import { checkCount } from './counts.ts';
import type { Interval } from './interval.ts';
import { binomial, probabilities } from './power-series.ts';

/**
 * Interval of a median without assumption on the distribution: the ranks of the two ordered values
 * that enclose it (Thompson 1936).
 *
 * @param n how many values there are
 * @returns ranks from 1 to n. The coverage is at least the confidence, but where even the full range
 *   falls short of it, as below n = 6 at 0.95, the full range is returned. NaN for n = 0
 * @throws RangeError for an invalid count (see counts.ts) or confidence
 */
export function medianRanks(n: number, confidence = 0.95): Interval {
  checkCount(0, n);
  const tail = tailArea(confidence);
  if (n === 0) return { low: NaN, high: NaN };
  const { first, p } = probabilities(binomial(n));
  let below = 0;
  const low = Math.max(1, first + p.findIndex((probability) => (below += probability) >= tail));
  return { low, high: n - low + 1 };
}
