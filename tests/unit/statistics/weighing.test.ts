import { expect, test } from 'vitest';
import { errorOverSites, smallestDetectable } from '../../../src/lib/statistics/detectable.ts';
import { differenceInChange } from '../../../src/lib/statistics/difference-in-change.ts';
import { ancova } from '../../../src/lib/statistics/ancova.ts';
import {
  deltaAdjusted,
  deltaAdjustedDifference,
  tippingPoints
} from '../../../src/lib/statistics/delta-adjusted.ts';
import { equivalence } from '../../../src/lib/statistics/equivalence.ts';
import { momentsOf, sumOfSquares } from '../../../src/lib/statistics/moments.ts';
import { pairMomentsOf } from '../../../src/lib/statistics/pairs.ts';
import {
  differenceByChance,
  standardisedDifference,
  standardisedDifferenceOfShares
} from '../../../src/lib/statistics/standardised-difference.ts';
import {
  reliableChangeCriterion,
  reliableChanges
} from '../../../src/lib/statistics/reliable-change.ts';
import { wilson } from '../../../src/lib/statistics/wilson.ts';
import { closeTo, intervalCloseTo, reference } from './reference.ts';

interface Could {
  se: number;
  could: number;
}
const { families, detectable, alike } = reference<{
  families: { group: number[]; pre: number[]; post: number[] };
  detectable: {
    change: Could;
    ancova: Could;
    sites: { site: string[]; changes: number[]; icc: number; se: number };
    interval: [number, number];
    margin: number;
    p: number;
  };
  alike: { arms: number[][]; again: number[][]; arms_score: number; again_score: number };
}>('weigh');
const pairs = (group: number) => {
  const at = families.group.flatMap((one, place) => (one === group ? [place] : []));
  return pairMomentsOf(
    at.map((place) => families.pre[place]!),
    at.map((place) => families.post[place]!)
  );
};
const { welch } = differenceInChange(pairs(1), pairs(0));

test('the smallest difference that could be found is R’s, by change and from the same start', () => {
  closeTo(welch.se, detectable.change.se, 1e-10);
  closeTo(smallestDetectable(welch), detectable.change.could, 1e-9);
  const { group } = ancova(pairs(1), pairs(0));
  closeTo(group.se, detectable.ancova.se, 1e-10);
  closeTo(smallestDetectable(group), detectable.ancova.could, 1e-9);
});

test('where sites are units the error grows with how alike their families are, and needs two sites an arm', () => {
  const { site, changes, icc, se } = detectable.sites;
  const sites = (arm: RegExp) =>
    [...new Set(site)]
      .filter((one) => arm.test(one))
      .map((one) => momentsOf(changes.filter((_, at) => site[at] === one)));
  const found = errorOverSites(sites(/LA3/), sites(/LA[12]/));
  closeTo(found.icc, icc, 1e-10);
  closeTo(found.se, se, 1e-10);
  expect(icc).toBeGreaterThan(0.05);
  expect(found.df).toBe(2);
  // With two degrees of freedom some six errors are needed, where many families need 2.8.
  expect(smallestDetectable(found) / found.se).toBeGreaterThan(5);
  const alone = errorOverSites(sites(/LA30/), sites(/LA[12]/));
  expect([alone.se, smallestDetectable(alone)]).toEqual([NaN, NaN]);
});

test('a margin holds the interval exactly where both one-sided tests reject', () => {
  const { interval, p, within } = equivalence(welch, detectable.margin);
  closeTo(interval.low, detectable.interval[0], 1e-10);
  closeTo(interval.high, detectable.interval[1], 1e-10);
  closeTo(p, detectable.p, 1e-10);
  expect(within).toBe('inside');
  expect(equivalence(welch, 20)).toMatchObject({ within: 'across' });
  expect(equivalence(welch, 20).p).toBeGreaterThan(0.05);
  expect(equivalence(welch, 13.4)).toMatchObject({ within: 'beyond' });
  const nearly = { estimate: 1, se: 1, df: 20 };
  const edge = equivalence(nearly, 1).interval.high;
  expect(equivalence(nearly, edge * 1.000001).within).toBe('inside');
  expect(equivalence(nearly, edge * 0.999999).within).toBe('across');
  closeTo(equivalence(nearly, edge).p, 0.05, 1e-10);
  expect(equivalence({ estimate: 1, se: NaN, df: 20 }, 5).within).toBeUndefined();
});

test('the 90% interval of a difference of nothing reaches beyond its margin in 19 of 20 studies where the truth is the margin', () => {
  let [state, wrong] = [7, 0];
  const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const draw = (n: number, shift: number) =>
    momentsOf(Array.from({ length: n }, () => shift + normal()));
  for (let study = 0; study < 2000; study++) {
    const [x, y] = [draw(20, 0.8), draw(25, 0)];
    const estimate = x.centre + x.sum / x.n - (y.centre + y.sum / y.n);
    const v = [x, y].map((of) => (of.sumsq! - of.sum ** 2 / of.n) / (of.n - 1) / of.n);
    const se = Math.sqrt(v[0]! + v[1]!);
    const df = se ** 4 / (v[0]! ** 2 / (x.n - 1) + v[1]! ** 2 / (y.n - 1));
    if (equivalence({ estimate, se, df }, 0.8).within === 'inside') wrong++;
  }
  expect(wrong / 2000).toBeLessThan(0.07);
  expect(wrong / 2000).toBeGreaterThan(0.03);
});

test('standardised differences are R’s, and none is made of groups without spread', () => {
  for (const [k1, n1, k0, n0, d] of [0, 1, 2, 3].flatMap((level) =>
    [alike.arms, alike.again].map((of) => of.map((row) => row[level]!))
  ))
    closeTo(standardisedDifferenceOfShares(k1!, n1!, k0!, n0!), d!, 1e-10);
  expect(standardisedDifferenceOfShares(0, 5, 0, 9)).toBeNaN();
  expect(standardisedDifferenceOfShares(3, 3, 0, 9)).toBeNaN();
  expect(standardisedDifferenceOfShares(0, 0, 2, 9)).toBeNaN();
  expect(standardisedDifference(momentsOf([1, 3]), momentsOf([0, 2]))).toBeCloseTo(
    1 / Math.SQRT2,
    12
  );
  expect(standardisedDifference(momentsOf([1, 1]), momentsOf([2, 2]))).toBeNaN();
  expect(differenceByChance(25, 25, 1.96)).toBeCloseTo(0.5544, 4);
});

const { delta } = reference<{
  delta: { change: [(number | 'NA')[], number[]] } & Record<
    'both' | 'other' | 'tips_other' | 'tips_reference',
    number[]
  >;
}>('weigh');
const followed = (arm: number, by: number) => {
  const of = delta.change[0].filter((_, at) => delta.change[1][at] === arm);
  const seen = of.filter((one): one is number => one !== 'NA');
  return { change: momentsOf(seen), lost: of.length - seen.length, delta: by };
};

test('a further change of those not measured again moves the difference and its error as in R', () => {
  for (const [name, one, other] of [
    ['both', 5, 5],
    ['other', 5, 0]
  ] as const) {
    const found = deltaAdjustedDifference(followed(1, one), followed(0, other));
    const { estimate, se, df, interval } = found;
    [estimate, se, df, interval.low, interval.high].forEach((value, at) =>
      closeTo(value, delta[name][at]!, 1e-10, `${name} ${at}`)
    );
  }
  const none = deltaAdjustedDifference(followed(1, 0), followed(0, 0));
  closeTo(none.estimate, welch.estimate, 1e-10);
  closeTo(none.df, welch.df, 1e-10);
  // 6 of 24 with RA were not measured again.
  closeTo(deltaAdjusted(followed(1, 9)).estimate, -122 / 9 + 9 / 4, 1e-12);
});

test('tipping points are R’s roots, and there is none where all were measured again', () => {
  for (const [name, applies] of [
    ['tips_other', [1, 0]],
    ['tips_reference', [0, 1]]
  ] as const) {
    const { zero, interval } = tippingPoints(followed(1, 0), followed(0, 0), applies);
    closeTo(zero, delta[name][0]!, 1e-9);
    closeTo(interval, delta[name][1]!, 1e-9);
  }
  const all = { ...followed(1, 0), lost: 0 };
  expect(tippingPoints(all, followed(0, 0), [1, 0])).toEqual({ zero: NaN, interval: NaN });
  const same = tippingPoints(followed(0, 0), followed(0, 0), [1, 0]);
  expect(same.zero).toBeCloseTo(0, 12);
  expect(same.interval).toBeNaN();
});

test('intervals under the true further change hold the true difference in 93 to 97 of 100 studies', () => {
  let [state, held] = [11, 0];
  const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const draw = (n: number, mean: number, lost: number, by: number) => {
    const seen = Array.from({ length: n }, () => uniform() >= lost);
    const change = seen.flatMap((is) => (is ? [mean + 10 * normal()] : []));
    return { change: momentsOf(change), lost: n - change.length, delta: by };
  };
  for (let study = 0; study < 2000; study++) {
    const one = draw(40, 3, 0.3, 12);
    const other = draw(50, 0, 0.15, 0);
    const { low, high } = deltaAdjustedDifference(one, other).interval;
    if (low <= 3 + 0.3 * 12 && high >= 3 + 0.3 * 12) held++;
  }
  expect(held / 2000).toBeGreaterThan(0.93);
  expect(held / 2000).toBeLessThan(0.97);
});

test('changes beyond what errors of measurement make are counted as in R, and none without a reliability', () => {
  const { reliable, over_time: overTime } = reference<{
    reliable: { criterion: number; counts: number[][]; down_with: [number, number] };
    over_time: { all: { y0: (number | 'NA')[]; y9: (number | 'NA')[]; arm: number[] } };
  }>('weigh');
  const { y0, y9, arm } = overTime.all;
  const number = (score: number | 'NA') => (score === 'NA' ? NaN : score);
  const first = [1, 0].map((one) => momentsOf(y0.filter((_, at) => arm[at] === one).map(number)));
  const n = first[0]!.n + first[1]!.n;
  const sd = Math.sqrt((sumOfSquares(first[0]!) + sumOfSquares(first[1]!)) / (n - 2));
  const criterion = reliableChangeCriterion(sd, 0.85);
  closeTo(criterion, reliable.criterion, 1e-10);
  [1, 0].forEach((one, place) => {
    const changes = y0.flatMap((_, at) =>
      arm[at] === one ? [number(y9[at]!) - number(y0[at]!)] : []
    );
    const { down, same, up } = reliableChanges(changes, criterion);
    expect([down, same, up]).toEqual(reliable.counts[place]);
  });
  intervalCloseTo(wilson(11, 18), reliable.down_with, 1e-10);
  for (const none of [0, 1, -0.5, NaN]) expect(reliableChangeCriterion(10, none)).toBeNaN();
  expect(reliableChangeCriterion(0, 0.9)).toBeNaN();
  expect(reliableChanges([5, -5, 5.001, NaN], 5)).toEqual({ up: 1, down: 0, same: 2 });
});
