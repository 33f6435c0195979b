import type { Interval } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';
import { intervalAround } from './z-interval.ts';

/** @returns estimate ± z·se; NaN unless the standard error is positive */
export const normalInterval = (estimate: number, se: number, confidence: number = 0.95): Interval =>
  intervalAround(estimate, se, normalQuantile((1 + confidence) / 2));
