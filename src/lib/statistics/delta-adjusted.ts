import { mean, variance, type Moments } from './moments.ts';
import { tEstimate, type TEstimate } from './t-estimate.ts';

/** Changes of those of a group that were measured again, and how many were not. */
export interface Followed {
  readonly change: Moments;
  /** 0 or more. */
  readonly lost: number;
  /** How much more those who were not measured again are taken to have changed, in units of the change. */
  readonly delta: number;
}

const parts = ({ change, lost, delta }: Followed) => {
  const all = change.n + lost;
  const share = lost / all;
  return {
    estimate: mean(change) + share * delta,
    sampled: variance(change) / change.n,
    assumed: (delta ** 2 * share * (1 - share)) / all,
    df: change.n - 1
  };
};

function estimateOf(groups: readonly ReturnType<typeof parts>[], estimate: number): TEstimate {
  const sum = (of: (one: (typeof groups)[number]) => number) =>
    groups.reduce((total, one) => total + of(one), 0);
  const v = sum(({ sampled, assumed }) => sampled + assumed);
  return tEstimate(estimate, Math.sqrt(v), v ** 2 / sum(({ sampled, df }) => sampled ** 2 / df));
}

/**
 * Mean change of all of a group, those not measured again taken to have changed by delta more on average
 * than those who were: a pattern-mixture model (Little 1993; White, Carpenter and Horton 2018, the
 * mean score method). With a delta of 0 it is the mean change of those measured again. What is missing
 * is never filled in; the error grows with how uncertain the share of the missing is.
 *
 * @returns NaN with nobody measured again; no interval with one
 */
export function deltaAdjusted(group: Followed): TEstimate {
  const one = parts(group);
  return estimateOf([one], one.estimate);
}

/** The same of one group less another, with Welch's degrees of freedom, which are exact at deltas of 0. */
export function deltaAdjustedDifference(one: Followed, other: Followed): TEstimate {
  const [x, y] = [parts(one), parts(other)];
  return estimateOf([x, y], x.estimate - y.estimate);
}

/** To whom one delta applies, 1 where it does and 0 where not: those of the one group, and of the other. */
export type Applies = readonly [one: 0 | 1, other: 0 | 1];

/** The deltas at which a difference becomes another. */
export interface TippingPoints {
  /** At which the difference is 0; NaN where no delta makes it so. */
  readonly zero: number;
  /** Nearest to 0 at which the 95% interval holds 0; NaN where it holds it already, or there is none. */
  readonly interval: number;
}

/** @param one, other their own deltas do not count. */
export function tippingPoints(
  one: Followed,
  other: Followed,
  [inOne, inOther]: Applies
): TippingPoints {
  const at = (delta: number) =>
    deltaAdjustedDifference({ ...one, delta: inOne * delta }, { ...other, delta: inOther * delta });
  const slope = at(1).estimate - at(0).estimate;
  const tips = -at(0).estimate / slope;
  const zero = Number.isFinite(tips) ? tips : NaN;
  const holds = (delta: number) => {
    const { low, high } = at(delta).interval;
    return low <= 0 && high >= 0;
  };
  if (Number.isNaN(zero) || Number.isNaN(at(0).interval.low) || holds(0))
    return { zero, interval: NaN };
  let [not, yes] = [0, zero];
  while (Math.abs(yes - not) > 1e-12 * Math.abs(zero)) {
    const middle = (not + yes) / 2;
    if (middle === not || middle === yes) break;
    if (holds(middle)) yes = middle;
    else not = middle;
  }
  return { zero, interval: yes };
}
