import { group } from 'd3-array';
import type { Allocation } from '../../data/study.ts';
import { pairMomentsOf } from '../../statistics/pairs.ts';
import { tEstimate, type TEstimate } from '../../statistics/t-estimate.ts';
import { analysed } from '../change/analysed.ts';
import type { SitePair } from './arm-scores.ts';

export const pairMoments = (pairs: readonly SitePair[]) =>
  pairMomentsOf(
    pairs.map(({ pre }) => pre),
    pairs.map(({ post }) => post)
  );

/** @returns an estimate of NaN where the scores do not carry the method, which then throws a RangeError. */
export function tried(estimate: () => TEstimate): TEstimate {
  try {
    return estimate();
  } catch (error) {
    if (error instanceof RangeError) return tEstimate(NaN, NaN, NaN);
    throw error;
  }
}

/** Families of both arms at each site. */
const strataOf = (pairs: readonly SitePair[]) =>
  [...group(pairs, ({ site }) => site).values()].map((own) => ({
    arm1: pairMoments(own.filter(({ group }) => group === 1)),
    arm0: pairMoments(own.filter(({ group }) => group === 0))
  }));

/** Whether each site has a level of its own: families were put in arms one by one, and a site has both. */
export const bySite = (pairs: readonly SitePair[], allocation: Allocation): boolean =>
  allocation === 'family' && strataOf(pairs).some(({ arm1, arm0 }) => arm1.n && arm0.n);

/** The difference from the same first score, as the unit of allocation asks: that of the figure of change. */
export function adjusted(pairs: readonly SitePair[], allocation: Allocation): TEstimate {
  const of = (arm: 0 | 1) => pairMoments(pairs.filter(({ group }) => group === arm));
  return tried(() => analysed(allocation, of(1), of(0), strataOf(pairs)).adjusted);
}
