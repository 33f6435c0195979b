/**
 * A closed interval [low, high] in the units of the estimate it belongs to. Both ends are NaN
 * where the interval is undefined.
 */
export interface Interval {
  low: number;
  high: number;
}
