import { quantile } from '../../src/lib/statistics/quantile.ts';

/** Repeated measurements of one thing in one number each. */
export interface Summary {
  readonly n: number;
  readonly median: number;
  /** 95th percentile, which of few measurements lies close to the greatest. */
  readonly p95: number;
}

/** @throws RangeError without measurements. */
export function summary(values: readonly number[]): Summary {
  if (!values.length) throw new RangeError('Nothing was measured');
  const [median, p95] = quantile(values, [0.5, 0.95]) as [number, number];
  return { n: values.length, median, p95 };
}
