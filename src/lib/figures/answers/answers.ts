import type { Allocation } from '../../data/study.ts';
import { clusterTTest } from '../../statistics/cluster-t-test.ts';
import { differenceInChange } from '../../statistics/difference-in-change.ts';
import { differenceInMeansOverTime } from '../../statistics/difference-in-means-over-time.ts';
import { momentsOf } from '../../statistics/moments.ts';
import { changeMoments } from '../../statistics/pairs.ts';
import { sitesAlike } from '../../statistics/sites-alike.ts';
import type { TEstimate } from '../../statistics/t-estimate.ts';
import { adjusted, pairMoments, tried } from '../weigh/adjusted.ts';
import { pairsOf, type ArmUnit, type SitePair } from '../weigh/arm-scores.ts';
import { interceptModel, repeatedModel } from './models.ts';

/** Ways to work out one difference, in the order in which they are shown. */
export const WAYS = [
  'change',
  'ancova',
  'available',
  'alike',
  'intercept',
  'mmrm',
  'sites',
  'without-site'
] as const;
export type Way = (typeof WAYS)[number];

/** Families of the reference arm, and of the arm that is compared with it. */
export type Two = readonly [reference: number, other: number];

/** One answer: change with the approach less change without it, in points, before anything is hidden. */
export interface Answer {
  readonly way: Way;
  /** The site that is left out, where one is. */
  readonly site?: string;
  readonly n: Two;
  /** Sizes of groups whose mean it tells, or helps to tell. */
  readonly tells: readonly number[];
  /** Whether its interval takes families as independent. */
  readonly independent: boolean;
  /** NaN where the scores do not carry the method. */
  readonly estimate: TEstimate;
}

const sitesOf = (pairs: readonly SitePair[]) =>
  [...new Set(pairs.map(({ site }) => site))].map((id) => {
    const own = pairs.filter(({ site }) => site === id);
    return { id, pairs: own, change: changeMoments(pairMoments(own)) };
  });

/** An answer that is worked out once it is asked for. */
type Asked = Omit<Answer, 'estimate'> & { readonly estimate: () => TEstimate };

/**
 * Every answer to the question how much more change there was with the approach than without it.
 * @param at place of the later time point.
 * @param ways those that are worked out, all unless told.
 */
export function answers(
  units: readonly ArmUnit[],
  allocation: Allocation,
  at: number,
  ways: readonly Way[] = WAYS
): Answer[] {
  const pairs = pairsOf(units, at);
  const [none, one] = [0, 1].map((arm) => pairs.filter(({ group }) => group === arm)) as [
    SitePair[],
    SitePair[]
  ];
  const n: Two = [none.length, one.length];
  const sites = [sitesOf(none), sitesOf(one)] as const;
  const sizes = sites.flat().map(({ change }) => change.n);
  const seen = units.reduce<[number, number]>(
    (count, { arm }) => (arm ? [count[0], count[1] + 1] : [count[0] + 1, count[1]]),
    [0, 0]
  );
  const cells = [0, 1].flatMap((arm) =>
    (units[0]?.scores ?? []).map(
      (_, time) => units.filter((one) => one.arm === arm && !Number.isNaN(one.scores[time]!)).length
    )
  );
  const twice = (arm: 0 | 1) => {
    const scores = units.filter((unit) => unit.arm === arm).map((unit) => unit.scores);
    return {
      pre: momentsOf(scores.map((unit) => unit[0]!)),
      post: momentsOf(scores.map((unit) => unit[at]!)),
      pairs: pairMoments(arm ? one : none)
    };
  };
  const [ofNone, ofOne] = [twice(0), twice(1)];
  const start = [ofNone.pre.n, ofNone.post.n, ofOne.pre.n, ofOne.post.n];
  const changes = sites.map((arm) => arm.map(({ change }) => change));
  const paired = { n, tells: n, independent: true };
  const whole = { n: seen, tells: cells, independent: true };
  const alike = { n, tells: [...n, ...sizes], independent: true };
  const all: Asked[] = [
    {
      way: 'change',
      ...paired,
      estimate: () => differenceInChange(ofOne.pairs, ofNone.pairs).welch
    },
    {
      way: 'ancova',
      ...paired,
      independent: allocation !== 'site',
      estimate: () => adjusted(pairs, allocation)
    },
    {
      way: 'available',
      ...whole,
      tells: start,
      estimate: () => differenceInMeansOverTime(ofOne, ofNone)
    },
    { way: 'alike', ...alike, estimate: () => sitesAlike(changes[1]!, changes[0]!) },
    { way: 'intercept', ...whole, estimate: () => interceptModel(units, at) },
    { way: 'mmrm', ...whole, estimate: () => repeatedModel(units, at) },
    {
      way: 'sites',
      ...alike,
      independent: false,
      estimate: () => clusterTTest(changes[1]!, changes[0]!)
    },
    ...withoutSites(pairs, sites)
  ];
  return all
    .filter(({ way }) => ways.includes(way))
    .map((one) => ({ ...one, estimate: tried(one.estimate) }));
}

/** The change score without each site whose arm has another. */
function withoutSites(
  pairs: readonly SitePair[],
  arms: readonly (readonly { readonly id: string }[])[]
): Asked[] {
  const ids = new Set(arms.flatMap((sites) => (sites.length > 1 ? sites.map(({ id }) => id) : [])));
  return [...ids].map((id) => {
    const rest = pairs.filter(({ site }) => site !== id);
    const [none, one] = [0, 1].map((arm) => rest.filter(({ group }) => group === arm));
    const n: Two = [none!.length, one!.length];
    return {
      way: 'without-site',
      site: id,
      n,
      tells: [...n, pairs.length - rest.length],
      independent: true,
      estimate: () => differenceInChange(pairMoments(one!), pairMoments(none!)).welch
    };
  });
}
