import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMoments, momentsOf, publishedMoments } from '../../../src/lib/statistics/moments.ts';
import { pairMomentsOf } from '../../../src/lib/statistics/pairs.ts';
import type { TEstimate } from '../../../src/lib/statistics/t-estimate.ts';
import {
  oneSampleTTest,
  pairedTTest,
  studentTTest,
  welchTTest
} from '../../../src/lib/statistics/t-test.ts';
import { families, followUps, groups, measures, prePost } from './families.ts';
import { closeTo, reference } from './reference.ts';
import { confidences, pairs, scores } from './arbitrary.ts';
import { testCloseTo, type RTest } from './t-reference.ts';

interface Tests {
  measures: Record<
    string,
    {
      per_followup: Record<
        string,
        {
          paired_completers: Record<string, RTest>;
          baseline_of_seen_vs_not_seen: { welch: RTest };
        }
      >;
      baseline_RA_vs_nonRA: { welch: RTest };
    }
  >;
}
const r = reference<Tests>('records_tests').measures;

// r<-t.test(x,y,paired=TRUE)
test('paired tests of the made-up families agree with R', () => {
  expect.assertions(4 * 2 * 5 * 7);
  for (const measure of measures)
    for (const wave of followUps)
      for (const [group, belongs] of Object.entries(groups)) {
        const both = pairMomentsOf(...prePost(families(measure).filter(belongs), wave), 50);
        const expected = r[measure]?.per_followup[wave]?.paired_completers[group];
        testCloseTo(pairedTTest(both), expected, `${measure}.${wave}.${group}`);
      }
});

// welch=tt(t.test(d$w0[isRA],d$w0[!isRA]))
test('baselines with and without RA agree with R, from values and from sums by authority', () => {
  expect.assertions(4 * 2 * 7);
  for (const measure of measures) {
    const baseline = (la: RegExp) =>
      families(measure)
        .filter((family) => la.test(family.la))
        .map((family) => family.w0);
    const expected = r[measure]?.baseline_RA_vs_nonRA.welch;
    const values = momentsOf(baseline(/LA[12]/));
    const sums = addMoments(momentsOf(baseline(/LA1/), 50), momentsOf(baseline(/LA2/), 40));
    for (const rest of [values, sums])
      testCloseTo(welchTTest(momentsOf(baseline(/LA3/)), rest), expected, measure);
  }
});

// welch=tt(t.test(d$w0[!is.na(d[[w]])],d$w0[is.na(d[[w]])]))
test('baselines of families seen and not seen agree with R', () => {
  expect.assertions(4 * 2 * 7);
  for (const measure of measures)
    for (const wave of followUps) {
      const all = families(measure);
      const baseline = (unseen: boolean) =>
        momentsOf(
          all.filter((family) => Number.isNaN(family[wave]) === unseen).map((family) => family.w0)
        );
      const expected = r[measure]?.per_followup[wave]?.baseline_of_seen_vs_not_seen.welch;
      testCloseTo(welchTTest(baseline(false), baseline(true)), expected, `${measure}.${wave}`);
    }
});

test('too few values, or no spread, test nothing', () => {
  const [none, one, equal] = [momentsOf([]), momentsOf([4]), momentsOf([7, 7, 7])];
  const some = momentsOf([1, 2, 4]);
  const nothing = { t: NaN, p: NaN, interval: { low: NaN, high: NaN } };
  for (const moments of [none, one, equal, publishedMoments(9, 50)])
    expect(oneSampleTTest(moments)).toMatchObject(nothing);
  for (const moments of [none, one, publishedMoments(9, 50)])
    expect(welchTTest(some, moments)).toMatchObject(nothing);
  expect(welchTTest(equal, momentsOf([5, 5]))).toMatchObject({ ...nothing, estimate: 2 });
  expect(studentTTest(equal, momentsOf([5, 5]))).toMatchObject({ ...nothing, estimate: 2 });
  expect(studentTTest(one, one)).toMatchObject(nothing);
  expect(studentTTest(some, none)).toMatchObject(nothing);
});

test('one group without spread leaves Welch its other, and Student takes a group of one', () => {
  const welch = welchTTest(momentsOf([1, 2, 4, 5]), momentsOf([7, 7, 7]));
  closeTo(welch.df, 3);
  closeTo(welch.se, Math.sqrt(10 / 3 / 4));
  closeTo(studentTTest(momentsOf([1, 2, 3]), momentsOf([4])).t, -1.7320508075688772);
});

const mirrored = (forth: TEstimate, back: TEstimate) => {
  closeTo(back.estimate, -forth.estimate, 1e-9, 'estimate');
  closeTo(back.t, -forth.t, 1e-9, 't');
  closeTo(back.p, forth.p, 1e-9, 'p');
  closeTo(back.interval.low, -forth.interval.high, 1e-9, 'low');
  expect(forth.p).toBeGreaterThanOrEqual(0);
  expect(forth.p).toBeLessThanOrEqual(1);
};

test('swapping the groups swaps the signs; p lies from 0 to 1', () => {
  fc.assert(
    fc.property(scores, scores, (first, second) => {
      const [x, y] = [momentsOf(first), momentsOf(second)];
      for (const method of [welchTTest, studentTTest]) mirrored(method(x, y), method(y, x));
    })
  );
  fc.assert(
    fc.property(pairs, ([pre, post]) => {
      mirrored(pairedTTest(pairMomentsOf(pre, post)), pairedTTest(pairMomentsOf(post, pre)));
    })
  );
});

test('the interval holds the estimate, widens with confidence and agrees with p', () => {
  fc.assert(
    fc.property(scores, scores, confidences, (first, second, [less, more]) => {
      for (const method of [welchTTest, studentTTest]) {
        const run = (confidence: number) => method(momentsOf(first), momentsOf(second), confidence);
        const { estimate, interval, p } = run(less);
        expect(interval.low).toBeLessThan(estimate);
        expect(interval.high).toBeGreaterThan(estimate);
        expect(run(more).interval.low).toBeLessThan(interval.low);
        expect(run(more).interval.high).toBeGreaterThan(interval.high);
        fc.pre(Math.abs(p - (1 - less)) > 1e-6);
        expect(interval.low > 0 || interval.high < 0).toBe(p < 1 - less);
      }
    })
  );
});
