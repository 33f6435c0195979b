import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likert } from '../../../src/lib/statistics/likert.ts';
import { medianRanks } from '../../../src/lib/statistics/median-ranks.ts';
import { confidences } from './count-arbitraries.ts';
import { closeTo, intervalCloseTo, reference } from './reference.ts';

interface Row {
  id: string;
  n: number;
  pct: number[];
  agree: number;
  disagree: number;
  net_agreement_pct: number;
  net_ci_pct: [number, number];
  top2: { k: number };
  median_category_low: number;
  median_category_high: number;
  median_ci_ranks: [number, number];
  median_ci_categories: [number, number];
  diverging: { left_total_pct: number; right_total_pct: number };
}

const { rows } = reference<{ rows: Row[] }>('likert');
// R's file gives shares only; each is of a whole number of answers.
const countsOf = ({ n, pct }: Row) => pct.map((share) => Math.round((share * n) / 100));

// R: pct=100*c/n, ag<-sum(c[4:6]), ds<-sum(c[1:3]), t2<-sum(c[5:6]), 100*(ag-ds)/n, 100*(2*wilson(ag,n)-1)
test('every statement has the counts and shares of R', () => {
  expect.assertions(12 * (6 + 3 + 1 + 2 + 2));
  for (const row of rows) {
    const sums = likert(countsOf(row));
    sums.shares.forEach((share, at) => closeTo(100 * share, row.pct[at] ?? NaN, 1e-10, row.id));
    const { n, agree, disagree, topTwo } = sums;
    expect({ n, topTwo }).toEqual({ n: row.n, topTwo: row.top2.k });
    expect(agree).toBe(row.agree);
    expect(disagree).toBe(row.disagree);
    closeTo(100 * sums.netAgreement, row.net_agreement_pct, 1e-10, row.id);
    const { low, high } = sums.netInterval;
    intervalCloseTo({ low: 100 * low, high: 100 * high }, row.net_ci_pct, 1e-10, row.id);
    closeTo((100 * disagree) / n, row.diverging.left_total_pct, 1e-10, row.id);
    closeTo((100 * agree) / n, row.diverging.right_total_pct, 1e-10, row.id);
  }
});

// R: sort(x)[floor((n+1)/2)], sort(x)[ceiling((n+1)/2)]; l<-max(1,qbinom(a/2,n,.5)); c(l,n-l+1); sort(x)[o]
test('every statement has the median, ranks and categories of R', () => {
  expect.assertions(12 * 3);
  for (const row of rows) {
    const sums = likert(countsOf(row));
    const { median_category_low: low, median_category_high: high } = row;
    expect(sums.median).toEqual({ low, high });
    const [lowRank, highRank] = row.median_ci_ranks;
    expect(sums.medianRanks).toEqual({ low: lowRank, high: highRank });
    const [lowCategory, highCategory] = row.median_ci_categories;
    expect(sums.medianInterval).toEqual({ low: lowCategory, high: highCategory });
  }
});

test('an even number of answers may have its median between categories', () => {
  expect(likert([0, 0, 2, 2, 0, 0]).median).toEqual({ low: 3, high: 4 });
});

test('without answers counts are 0 and all else is unknown', () => {
  const unknown = { low: NaN, high: NaN };
  expect(likert([0, 0, 0, 0, 0, 0])).toEqual({
    n: 0,
    shares: [NaN, NaN, NaN, NaN, NaN, NaN],
    agree: 0,
    disagree: 0,
    topTwo: 0,
    netAgreement: NaN,
    netInterval: unknown,
    median: unknown,
    medianRanks: unknown,
    medianInterval: unknown
  });
});

test('a scale with a neutral category, or with none at all, is refused', () => {
  expect(() => likert([1, 2, 3, 4, 5])).toThrow(new RangeError('5 categories cannot be halved'));
  expect(() => likert([])).toThrow(RangeError);
});

test('turning the scale round turns everything round, and intervals enclose and widen', () => {
  const answers = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(answers, confidences, (counts, [lower, higher]) => {
      fc.pre(counts.some((x) => x > 0));
      const [sums, turned] = [likert(counts, lower), likert(counts.toReversed(), lower)];
      expect(turned.netAgreement).toBeCloseTo(-sums.netAgreement, 14);
      expect(turned.netInterval.low).toBeCloseTo(-sums.netInterval.high, 14);
      expect(turned.median).toEqual({ low: 7 - sums.median.high, high: 7 - sums.median.low });
      expect(turned.medianInterval.low).toBe(7 - sums.medianInterval.high);
      expect(sums.netInterval.low).toBeLessThanOrEqual(sums.netAgreement);
      expect(sums.netInterval.high).toBeGreaterThanOrEqual(sums.netAgreement);
      expect(sums.medianInterval.low).toBeLessThanOrEqual(sums.median.low);
      expect(sums.medianInterval.high).toBeGreaterThanOrEqual(sums.median.high);
      const [inner, outer] = [medianRanks(sums.n, lower), medianRanks(sums.n, higher)];
      expect(outer.low).toBeLessThanOrEqual(inner.low);
      expect(outer.high).toBeGreaterThanOrEqual(inner.high);
    })
  );
});
