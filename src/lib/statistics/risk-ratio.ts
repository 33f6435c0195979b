import { criticalZ } from './confidence.ts';
import { checkCount } from './counts.ts';
import type { Interval } from './interval.ts';

export interface RiskRatio {
  /** (k1 / n1) / (k2 / n2). */
  readonly ratio: number;
  /** Standard error of the ratio's natural logarithm. */
  readonly logStandardError: number;
  readonly interval: Interval;
  /** Whether 0.5 was added to k1 and k2, and 1 to n1 and n2, because k1 or k2 is 0. */
  readonly corrected: boolean;
}

/**
 * Ratio of two independent proportions with an interval on the logarithmic scale (Katz, Baptista,
 * Azen and Pike 1978).
 *
 * @returns ratio and limits positive and finite; for k1 = n1 with k2 = n2 the formula gives a
 *   standard error of 0 and so no width, which is not certainty; NaN for n1 = 0 or n2 = 0
 * @throws RangeError for invalid counts (see counts.ts) or confidence
 */
export function riskRatio(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  confidence = 0.95
): RiskRatio {
  checkCount(k1, n1);
  checkCount(k2, n2);
  const z = criticalZ(confidence);
  const corrected = k1 === 0 || k2 === 0;
  const half = corrected && n1 > 0 && n2 > 0 ? 0.5 : 0;
  const [a, m, b, n] = [k1 + half, n1 + 2 * half, k2 + half, n2 + 2 * half];
  const ratio = a / m / (b / n);
  const logStandardError = Math.sqrt(1 / a - 1 / m + 1 / b - 1 / n);
  const spread = Math.exp(z * logStandardError);
  return {
    ratio,
    logStandardError,
    interval: { low: ratio / spread, high: ratio * spread },
    corrected
  };
}
