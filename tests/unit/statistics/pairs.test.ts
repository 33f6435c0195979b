import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mean, momentsOf, sd, variance } from '../../../src/lib/statistics/moments.ts';
import {
  addPairMoments,
  changeMoments,
  correlation,
  pairMomentsOf,
  postMoments,
  preMoments
} from '../../../src/lib/statistics/pairs.ts';
import { families, followUps, groups, measures, prePost } from './families.ts';
import { closeTo, reference } from './reference.ts';
import { pairs } from './arbitrary.ts';

interface Tests {
  measures: Record<
    string,
    {
      per_followup: Record<
        string,
        {
          paired_completers: Record<string, Record<string, number>>;
          all_available: Record<string, { n_both: number }>;
        }
      >;
    }
  >;
}

// c(list(n_pairs=n,mean_pre=mean(y),mean_post=mean(x),sd_change=sd(dd),r_pre_post=rr), ...)
test('pairs of the made-up families agree with R', () => {
  expect.assertions(4 * 2 * 5 * 6);
  const r = reference<Tests>('records_tests').measures;
  for (const measure of measures)
    for (const wave of followUps)
      for (const [group, belongs] of Object.entries(groups)) {
        const { paired_completers, all_available } = r[measure]?.per_followup[wave] ?? {};
        const expected = paired_completers?.[group] ?? {};
        const both = pairMomentsOf(...prePost(families(measure).filter(belongs), wave), 50);
        expect(both.n).toBe(all_available?.[group]?.n_both);
        const actual: Record<string, number> = {
          n_pairs: both.n,
          mean_pre: mean(preMoments(both)),
          mean_post: mean(postMoments(both)),
          sd_change: sd(changeMoments(both)),
          r_pre_post: correlation(both)
        };
        for (const [name, value] of Object.entries(actual))
          closeTo(value, expected[name] ?? NaN, 1e-10, `${measure}.${wave}.${group}.${name}`);
      }
});

test('only units with both values count, each wave about its first', () => {
  expect(pairMomentsOf([NaN, 2, 5, 3], [1, 4, NaN, 6])).toEqual({
    n: 2,
    centrePre: 2,
    centrePost: 4,
    sumPre: 1,
    sumPost: 2,
    sumsqPre: 1,
    sumsqPost: 4,
    sumProduct: 2,
    sumsqChange: 1
  });
  expect(() => pairMomentsOf([1], [1, 2])).toThrow(RangeError);
});

test('no pairs, one pair, no spread', () => {
  const none = pairMomentsOf([], []);
  expect(none.n).toBe(0);
  expect(mean(changeMoments(none))).toBeNaN();
  expect(correlation(none)).toBeNaN();
  const one = pairMomentsOf([46.2], [40.7]);
  closeTo(mean(changeMoments(one)), -5.5);
  expect(sd(changeMoments(one))).toBeNaN();
  expect(correlation(one)).toBeNaN();
  const flat = pairMomentsOf(Array<number>(7).fill(48.1), [1.3, 2.7, 4.1, 9, 4, 5, 1], 50);
  expect(correlation(flat)).toBeNaN();
});

test('a change equal for all units has no spread, wherever the scale begins', () => {
  const pre = [46.21, 49.15, 56.3, 47.4, 53.41];
  for (const offset of [0, 1e6, 1e9, -1e9])
    for (const centre of [undefined, offset + 50]) {
      const moved = pre.map((value) => offset + value);
      const later = pre.map((value) => offset + value - 5.3);
      const same = pairMomentsOf(moved, later, centre);
      closeTo(mean(changeMoments(same)), -5.3, 1e-7);
      expect(sd(changeMoments(same))).toBe(0);
      const parts = addPairMoments(
        pairMomentsOf(moved.slice(0, 2), later.slice(0, 2), centre),
        pairMomentsOf(moved.slice(2), later.slice(2))
      );
      expect(sd(changeMoments(parts))).toBe(0);
    }
  closeTo(
    correlation(
      pairMomentsOf(
        pre,
        pre.map((value) => value + 0.3)
      )
    ),
    1,
    1e-12
  );
});

test('a change that varies little keeps its digits beside waves that vary much', () => {
  const pre = [12, 999999999, 55, 71];
  const post = [15, 999999998, 60, 70];
  closeTo(variance(changeMoments(pairMomentsOf(pre, post))), variance(momentsOf([3, -1, 5, -1])));
  const parts = addPairMoments(
    pairMomentsOf(pre.slice(0, 1), post.slice(0, 1)),
    pairMomentsOf(pre.slice(1), post.slice(1))
  );
  closeTo(variance(changeMoments(parts)), variance(momentsOf([3, -1, 5, -1])));
});

test('waves that begin far apart keep 8 digits', () => {
  const pre = [1, 4, 6, 9, 3];
  const post = [2, 3, 8, 7, 4];
  const far = pairMomentsOf(
    pre,
    post.map((value) => 1e9 + value)
  );
  const near = pairMomentsOf(pre, post);
  closeTo(correlation(far), correlation(near), 1e-12);
  closeTo(sd(changeMoments(far)), sd(changeMoments(near)), 1e-12);
});

test('a perfect correlation is 1 at most, whatever rounding adds', () => {
  const pre = [2.18, 61.59, 27.52, 41.72];
  const post = pre.map((value) => 2 * value + 0.1);
  expect(correlation(pairMomentsOf(pre, post, 50))).toBe(1);
});

test('change from co-moments equals change from values, in parts and about any centre', () => {
  const centre = fc.integer({ min: -100, max: 200 });
  fc.assert(
    fc.property(pairs, pairs, centre, centre, ([pre, post], [more, morePost], c1, c2) => {
      const sum = addPairMoments(pairMomentsOf(pre, post, c1), pairMomentsOf(more, morePost, c2));
      const whole = pairMomentsOf([...pre, ...more], [...post, ...morePost]);
      const all = [...post, ...morePost];
      const change = momentsOf([...pre, ...more].map((value, at) => (all[at] ?? NaN) - value));
      closeTo(mean(changeMoments(sum)), mean(change), 1e-10, 'mean');
      closeTo(variance(changeMoments(sum)), variance(change), 1e-9, 'variance');
      closeTo(correlation(sum), correlation(whole), 1e-8, 'correlation');
      expect(Math.abs(correlation(sum))).toBeLessThanOrEqual(1);
    })
  );
});

test('an operand without pairs changes nothing', () => {
  const some = pairMomentsOf([1, 2], [3, 5]);
  expect(addPairMoments(pairMomentsOf([], [], 50), some)).toEqual(some);
  expect(addPairMoments(some, pairMomentsOf([], [], 50))).toEqual(some);
});
