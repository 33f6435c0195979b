import { expect, test } from 'vitest';
import { momentsOf, sd, mean } from '../../../src/lib/statistics/moments.ts';
import { overlappingMeans } from '../../../src/lib/statistics/overlapping-means.ts';
import { pairMomentsOf } from '../../../src/lib/statistics/pairs.ts';
import { pairedTTest, welchTTest } from '../../../src/lib/statistics/t-test.ts';
import { closeTo, referenceRows } from './reference.ts';

const scores = referenceRows('madeup_scores_long');
const site = new Map(referenceRows('madeup_families').map((row) => [row.family_id, row.la]));

/** Conflict at a wave of each family that passes; NaN where there is none. */
const conflict = (wave: string, sites: string[]) =>
  [...site]
    .filter(([, la]) => sites.includes(la ?? ''))
    .map(([id]) => {
      const row = scores.find((one) => one.family_id === id && one.wave_months === wave);
      return row?.conflict ? Number(row.conflict) : NaN;
    });

// The formulas of the article, worked out with NumPy and SciPy from the same scores.
test.each([
  [
    ['LA1', 'LA2', 'LA3'],
    -0.6392694063926925,
    1.8631600630565885,
    59.840746558343916,
    -4.366348431622358,
    3.0878096188369732,
    0.7327179525226603
  ],
  [
    ['LA3'],
    -13.777777777777779,
    2.139654263851545,
    19.673196279843488,
    -18.24577615497577,
    -9.309779400579789,
    3.026108305076012e-6
  ],
  [
    ['LA1', 'LA2'],
    6.145330859616571,
    1.9467013505422366,
    38.71060741755436,
    2.2068143328253975,
    10.083847386407745,
    0.003086046554920411
  ]
] as const)('%j agrees with the published formulas', (sites, estimate, se, df, low, high, p) => {
  const [pre, post] = [conflict('0', [...sites]), conflict('9', [...sites])];
  const found = overlappingMeans(momentsOf(post), momentsOf(pre), pairMomentsOf(pre, post));
  closeTo(found.estimate, estimate, 1e-10, 'estimate');
  closeTo(found.se, se, 1e-10, 'se');
  closeTo(found.df, df, 1e-10, 'df');
  closeTo(found.interval.low, low, 1e-8, 'low');
  closeTo(found.interval.high, high, 1e-8, 'high');
  closeTo(found.p, p, 1e-8, 'p');
});

const [a, b] = [
  [3, 5, 4, 8, 6],
  [2, 7, 9, 4, 7]
];
test('with nothing but pairs it is the paired t-test, without any it is Welch’s', () => {
  const pairs = pairMomentsOf(a!, b!);
  const paired = pairedTTest(pairs);
  const found = overlappingMeans(momentsOf(b!), momentsOf(a!), pairs);
  closeTo(found.se, paired.se, 1e-12, 'se');
  expect(found.df).toBe(4);
  closeTo(found.interval.low, paired.interval.low, 1e-12, 'low');
  expect(overlappingMeans(momentsOf(b!), momentsOf(a!), pairMomentsOf([], []))).toEqual(
    welchTTest(momentsOf(b!), momentsOf(a!))
  );
});
test('one pair alone, and values all equal, give no interval', () => {
  const one = overlappingMeans(momentsOf(b!), momentsOf(a!), pairMomentsOf([3], [2]));
  closeTo(one.estimate, 0.6, 1e-12, 'estimate');
  expect([one.se, one.interval.low]).toEqual([NaN, NaN]);
  const equal = overlappingMeans(momentsOf([1, 1]), momentsOf(a!), pairMomentsOf([3, 5], [1, 1]));
  expect(equal.interval).toEqual({ low: NaN, high: NaN });
});

/** Numbers between 0 and 1, the same every time (Park and Miller 1988). */
function* uniform(seed: number): Generator<number, never> {
  for (;;) yield (seed = (seed * 48271) % 2147483647) / 2147483647;
}
test('over made-up studies its error is the spread of its estimates, where Welch’s is far off', () => {
  const random = uniform(20261123);
  const normal = () =>
    Math.sqrt(-2 * Math.log(random.next().value)) * Math.cos(2 * Math.PI * random.next().value);
  const [estimates, errors, welch]: [number[], number[], number[]] = [[], [], []];
  let covered = 0;
  for (let run = 0; run < 4000; run++) {
    // Of 40 families 30 are seen first, 25 later and 15 both times; r is .8, the change 2.
    const pre: number[] = [];
    const post: number[] = [];
    for (let family = 0; family < 40; family++) {
      const first = normal();
      const later = 0.8 * first + 0.6 * normal();
      pre.push(family < 30 ? 50 + 10 * first : NaN);
      post.push(family >= 15 ? 52 + 10 * later : NaN);
    }
    const [x, y] = [momentsOf(post), momentsOf(pre)];
    const { estimate, se, interval } = overlappingMeans(x, y, pairMomentsOf(pre, post));
    estimates.push(estimate);
    errors.push(se);
    welch.push(welchTTest(x, y).se);
    if (interval.low < 2 && interval.high > 2) covered++;
  }
  const spread = sd(momentsOf(estimates));
  const ratio = (of: number[]) => mean(momentsOf(of)) / spread;
  expect(mean(momentsOf(estimates))).toBeCloseTo(2, 0);
  expect(ratio(errors)).toBeGreaterThan(0.97);
  expect(ratio(errors)).toBeLessThan(1.03);
  expect(ratio(welch)).toBeGreaterThan(1.25);
  expect(covered / 4000).toBeGreaterThan(0.94);
  expect(covered / 4000).toBeLessThan(0.965);
});
