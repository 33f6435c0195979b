import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { noncentralTCdf } from './noncentral-t.ts';

/**
 * Chance that a two-sided t-test finds a difference, in the direction that it has: the other tail is not
 * counted, as R's `power.t.test` with `strict = FALSE`.
 *
 * @param ncp the difference over its standard error
 * @param df degrees of freedom of the test
 * @param level at which p counts, between 0 and 1
 * @returns 0 to 1; NaN where df is not above 0
 */
export function powerOfT(ncp: number, df: number, level: number = 0.05): number {
  return df > 0 ? 1 - noncentralTCdf(tQuantile(1 - level / 2, df), df, Math.abs(ncp)) : NaN;
}

/**
 * Power of Student's t-test of two groups of n each (Cohen 1988, Statistical Power Analysis for the
 * Behavioral Sciences): `power.t.test(n, delta, sd)$power`.
 *
 * @param n units in each group, not necessarily whole, above 1
 */
export function powerTTest(n: number, delta: number, sd: number, level: number = 0.05): number {
  return powerOfT((delta / sd) * Math.sqrt(n / 2), 2 * n - 2, level);
}

const MOST = 1e6;

/**
 * Units in each group for a power: `power.t.test(delta, sd, power = power)$n`, by bisection.
 *
 * @returns at least 2, not rounded; Infinity where a million is not enough, as for no difference
 */
export function sizeOfTTest(
  delta: number,
  sd: number,
  power: number = 0.8,
  level: number = 0.05
): number {
  const enough = (n: number) => powerTTest(n, delta, sd, level) >= power;
  let [low, high] = [2, 2];
  while (!enough(high)) {
    if (high >= MOST) return Infinity;
    [low, high] = [high, high * 2];
  }
  while (high - low > 1e-11 * high) {
    const middle = (low + high) / 2;
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Smallest difference that a t-test finds with a power, in standard errors of the difference, by bisection:
 * `power.t.test(n, sd, power)$delta` over `sd * sqrt(2 / n)`.
 *
 * @returns NaN where df is not above 0
 */
export function detectableInErrors(df: number, power: number = 0.8, level: number = 0.05): number {
  if (!(df > 0)) return NaN;
  let [low, high] = [0, 1];
  while (powerOfT(high, df, level) < power) high *= 2;
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (powerOfT(middle, df, level) >= power) high = middle;
    else low = middle;
  }
  return high;
}
