import normalCdf from '@stdlib/stats-base-dists-normal-cdf/lib/main.js';
import type { Interval } from './interval.ts';

const NEGLIGIBLE = 1e-18;

/**
 * P(T ≤ t) for T = (Z + ncp)/S, where Z is standard normal and S² is chi-squared over its df.
 *
 * Given S the probability is Φ(t·S − ncp) (Johnson, Kotz and Balakrishnan 1995, chapter 31); its
 * mean over the density of log S is taken by the trapezoidal rule, whose error falls exponentially
 * for such integrands (Trefethen and Weideman 2014). Dividing by the rule's own sum of weights
 * spares the gamma function. Nothing underflows at a large ncp, as the series of Lenth (1989,
 * AS 243) does. Absolute error below 1e-13; the time taken grows with |t|/√df.
 *
 * @param df at least 0.1, not necessarily whole
 * @returns 0 to 1; NaN when an argument is not finite or df is below 0.1
 */
export function noncentralTCdf(t: number, df: number, ncp: number): number {
  if (!Number.isFinite(t) || !Number.isFinite(ncp) || !(df >= 0.1 && df < Infinity)) return NaN;
  const step = Math.min(0.1, 0.6 / Math.sqrt(t * t + ncp * ncp + 2 * df));
  let weights = 0;
  let total = 0;
  const walk = (start: number, step: number) => {
    for (let logS = start, weight = 1; weight > NEGLIGIBLE; logS += step) {
      weight = Math.exp(df * (logS - Math.expm1(2 * logS) / 2));
      weights += weight;
      total += weight * normalCdf(t * Math.exp(logS) - ncp, 0, 1);
    }
  };
  walk(0, step);
  walk(-step, -step);
  return total / weights;
}

/** @returns the ncp at which noncentral t lies below t with this probability, by bisection */
function noncentrality(t: number, df: number, probability: number): number {
  const tooLow = (ncp: number) => noncentralTCdf(t, df, ncp) > probability;
  let reach = 4 + Math.abs(t);
  while (!tooLow(t - reach) || tooLow(t + reach)) reach *= 2;
  let low = t - reach;
  let high = t + reach;
  for (let middle = t; low < middle && middle < high; middle = (low + high) / 2) {
    if (tooLow(middle)) low = middle;
    else high = middle;
    if (high - low <= 1e-13 * reach) break;
  }
  return (low + high) / 2;
}

/**
 * The interval of the noncentrality parameter given one observed t (Steiger and Fouladi 1997): each
 * end makes the observed t as extreme as the confidence allows. Relative error below 1e-10, save
 * for an end near 0.
 *
 * @param confidence between 0 and 1
 * @returns NaN where the distribution is, when confidence is out of range, or when |t| exceeds
 * 100·√(2·df), differences of hundreds of SDs for which the integral would be slow
 */
export function noncentralTInterval(t: number, df: number, confidence: number = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  const defined = Math.abs(t) <= 100 * Math.sqrt(2 * df) && df >= 0.1 && df < Infinity;
  if (!defined || !(tail > 0 && tail < 0.5)) return { low: NaN, high: NaN };
  return { low: noncentrality(t, df, 1 - tail), high: noncentrality(t, df, tail) };
}
