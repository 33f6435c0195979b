import type { Interval } from './interval.ts';
import { probabilities, type PowerSeries } from './power-series.ts';
import { risingRoot } from './root.ts';

const GREATEST_ODDS = 1e15;

/**
 * The odds at which an expectation that rises with them reaches a value. Its slope by the logarithm
 * of the odds is its covariance with the count.
 */
function oddsWhere(series: PowerSeries, of: (x: number) => number, value: number): number {
  const tangent = (odds: number) => {
    const { first, p } = probabilities(series, odds);
    let [mean, expected, product] = [0, 0, 0];
    p.forEach((weight, at) => {
      const x = first + at;
      const weighted = weight * of(x);
      mean += weight * x;
      expected += weighted;
      product += weighted * x;
    });
    return { value: expected - value, slope: (product - expected * mean) / odds };
  };
  return risingRoot(tangent, 0, GREATEST_ODDS).x;
}

/**
 * Odds under which the observed count would be just as extreme as the tail allows, on either side.
 *
 * @param k the observed count
 * @param tail the probability allowed at each end, such as 0.025
 * @returns low is 0 for the lowest possible count, high is infinite for the highest
 */
export function exactLimits(series: PowerSeries, k: number, tail: number): Interval {
  return {
    low: k === series.lowest ? 0 : oddsWhere(series, (x) => Number(x >= k), tail),
    high: k === series.highest ? Infinity : oddsWhere(series, (x) => Number(x > k), 1 - tail)
  };
}

/** @returns the odds under which the observed count is the expected one, their likeliest value */
export function likeliestOdds(series: PowerSeries, k: number): number {
  if (series.lowest === series.highest) return NaN;
  if (k === series.highest) return Infinity;
  return k === series.lowest ? 0 : oddsWhere(series, (x) => x, k);
}
