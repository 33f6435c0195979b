import { hedgesCorrection } from './hedges-correction.ts';
import type { Interval } from './interval.ts';
import { meanDifference, type Moments } from './moments.ts';
import { noncentralTInterval } from './noncentral-t.ts';
import { pooledVariance } from './pooled-variance.ts';
import { normalInterval } from './normal-interval.ts';

/** A standardised difference of two means; all in units of the pooled SD except that SD. */
export interface HedgesG {
  /** SD within the groups, in the units of the values. */
  sdPooled: number;
  /** Cohen's d, the difference of means over the pooled SD. */
  d: number;
  /** The exact bias correction J. */
  correction: number;
  /** J·d. */
  g: number;
  /** Large-sample standard error of g. */
  se: number;
  /** g ± z·se. */
  normal: Interval;
  /** J times the interval of d from the noncentral t distribution. */
  noncentral: Interval;
}

/**
 * Hedges' g of x less y (Hedges 1981), with the large-sample variance 1/n₁ + 1/n₂ + g²/(2(n₁ + n₂))
 * (Hedges and Olkin 1985) and an interval by inverting noncentral t (Steiger and Fouladi 1997).
 * All but the pooled SD are NaN with an empty group, fewer than four values in all, values all
 * equal within both groups, or no second moments.
 */
export function hedgesG(x: Moments, y: Moments, confidence: number = 0.95): HedgesG {
  const sdPooled = Math.sqrt(pooledVariance(x, y));
  const df = x.n + y.n - 2;
  const unit = 1 / x.n + 1 / y.n;
  const d = meanDifference(x, y) / (sdPooled > 0 && df >= 2 ? sdPooled : NaN);
  const correction = hedgesCorrection(df);
  const g = correction * d;
  const se = Math.sqrt(unit + (g * g) / (2 * (x.n + y.n)));
  const scale = correction * Math.sqrt(unit);
  const ncp = noncentralTInterval(d / Math.sqrt(unit), df, confidence);
  return {
    sdPooled,
    d,
    correction,
    g,
    se,
    normal: normalInterval(g, se, confidence),
    noncentral: { low: scale * ncp.low, high: scale * ncp.high }
  };
}
