import type { Interval } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';

/** @returns estimate ± z·se; NaN unless the standard error is positive */
export function normalInterval(estimate: number, se: number, confidence: number = 0.95): Interval {
  const margin = se > 0 ? normalQuantile((1 + confidence) / 2) * se : NaN;
  return { low: estimate - margin, high: estimate + margin };
}
