import type { Interval } from './interval.ts';
import { risingRoot, type Tangent } from './root.ts';
import { tEstimate, type Untested } from './t-estimate.ts';

/** An estimate of one study or site and its standard error, in one unit. */
export interface StandingEstimate {
  readonly estimate: number;
  readonly se: number;
}

/** What estimates say together, where the true values may differ from one to the next. */
export interface RandomEffects {
  /** Mean of the true values, in the units of the estimates. */
  readonly mean: number;
  /** Standard error of the mean, by Knapp and Hartung. */
  readonly se: number;
  /** Of the mean, by Student's t with one degree less than there are estimates. */
  readonly interval: Interval;
  /** Variance of the true values, in squared units, 0 or more, by REML. */
  readonly tau2: number;
  /** I²: share of the variance of estimates that is between and not within them, 0 to 1. */
  readonly i2: number;
  /** Where the true value of a further one would lie, by the same t. */
  readonly prediction: Interval;
}

const FEWEST = 2;

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Sums with the weights 1 / (se² + tau2), at one variance between. */
function weighted(given: readonly StandingEstimate[], tau2: number) {
  const weights = given.map(({ se }) => 1 / (se * se + tau2));
  const total = sumOf(weights);
  const mean = sumOf(given.map(({ estimate }, at) => weights[at]! * estimate)) / total;
  /** Sum of weights to a power times residuals to a power. */
  const power = (w: number, e: number) =>
    sumOf(given.map(({ estimate }, at) => weights[at]! ** w * (estimate - mean) ** e));
  return { total, mean, power };
}

/** Slope of the negative restricted log-likelihood in the variance between, times 2, and its own slope. */
function descent(given: readonly StandingEstimate[], tau2: number): Tangent {
  const { total, power } = weighted(given, tau2);
  const [squares, cubes, tilt] = [power(2, 0), power(3, 0), power(2, 1)];
  const share = squares / total;
  return {
    value: total - share - power(2, 2),
    slope: 2 * power(3, 2) - (2 * tilt * tilt) / total - squares + (2 * cubes) / total - share ** 2
  };
}

/** I² of Higgins and Thompson (2002), by their typical variance within. */
function shareBetween(given: readonly StandingEstimate[], tau2: number): number {
  const { total, power } = weighted(given, 0);
  const typical = ((given.length - 1) * total) / (total * total - power(2, 0));
  return tau2 / (tau2 + typical);
}

/**
 * Random effects of several estimates: the variance between by REML, which is 0 where the
 * likelihood does not rise from there (Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30),
 * the interval of the mean by Knapp and Hartung (2003, Statistics in Medicine 22), the prediction
 * interval of Higgins, Thompson and Spiegelhalter (2009) with the same degrees of freedom; as
 * `rma(test = "knha")` and `predict` of R's metafor.
 *
 * @param estimates two or more, each with a standard error above 0
 * @param level confidence of the intervals, between 0 and 1
 * @param neverSurer keeps the standard error from falling below that of estimates that do not
 * differ at all, as it may where few lie close by chance (`test = "adhoc"`; Röver, Knapp and Friede 2015)
 * @returns `too-few` with fewer than two, `no-spread` where one has no standard error
 */
export function randomEffects(
  estimates: readonly StandingEstimate[],
  level: number = 0.95,
  neverSurer: boolean = false
): RandomEffects | Untested {
  if (estimates.length < FEWEST) return 'too-few';
  if (!estimates.every(({ estimate, se }) => Number.isFinite(estimate) && se > 0 && se < Infinity))
    return 'no-spread';
  const tau2 =
    descent(estimates, 0).value < 0
      ? risingRoot((x) => descent(estimates, x), 0, Number.MAX_VALUE).x
      : 0;
  const { total, mean, power } = weighted(estimates, tau2);
  const df = estimates.length - 1;
  const spread = power(1, 2) / df;
  const se = Math.sqrt((neverSurer ? Math.max(1, spread) : spread) / total);
  return {
    mean,
    se,
    interval: tEstimate(mean, se, df, level).interval,
    tau2,
    i2: shareBetween(estimates, tau2),
    prediction: tEstimate(mean, Math.sqrt(se * se + tau2), df, level).interval
  };
}
