import { cellOf, missing } from '../data/missing.ts';
import { mean, sd, type Moments } from '../statistics/moments.ts';
import { FEWEST_FOR_INTERVAL, tInterval } from '../statistics/t-interval.ts';
import type { TrajectoryRow } from './trajectory/rows.ts';

export type ShownMean = Pick<TrajectoryRow, 'n' | 'mean' | 'sd' | 'low' | 'high' | 'status'>;

/** Mean with its t interval; with few families without one, with very few nothing at all. */
export function shownMean(moments: Moments, threshold: number, status: string): ShownMean {
  const { n } = moments;
  if (Number.isNaN(n) || n === 0 || n < threshold) {
    const none = missing(Number.isNaN(n) ? 'suppressed' : n === 0 ? 'no-families' : 'hidden');
    return {
      n: n === 0 ? 0 : none,
      mean: none,
      sd: none,
      low: none,
      high: none,
      status: none.missing
    };
  }
  const { low, high } = tInterval(moments);
  const bound = (value: number) =>
    n < FEWEST_FOR_INTERVAL ? missing('too-few') : cellOf(value, 'no-spread');
  return {
    n,
    mean: mean(moments),
    sd: cellOf(sd(moments), 'too-few'),
    low: bound(low),
    high: bound(high),
    status
  };
}
