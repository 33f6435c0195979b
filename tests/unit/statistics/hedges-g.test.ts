import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hedgesG } from '../../../src/lib/statistics/hedges-g.ts';
import { momentsOf, publishedMoments, type Moments } from '../../../src/lib/statistics/moments.ts';
import { changeMoments, pairMomentsOf } from '../../../src/lib/statistics/pairs.ts';
import { families, followUps, measures, prePost } from './families.ts';
import { closeTo, intervalCloseTo, reference } from './reference.ts';
import { confidences, scores } from './arbitrary.ts';

interface RHedges {
  n1: number;
  n2: number;
  sd_pooled: number;
  cohen_d: number;
  J_exact: number;
  hedges_g: number;
  se_large_sample: number;
  ci_normal: number[];
  ci_noncentral_t: number[];
}
interface Tests {
  measures: Record<
    string,
    {
      per_followup: Record<
        string,
        { did_hedges_g_change: RHedges; baseline_of_seen_vs_not_seen: { hedges: RHedges } }
      >;
      baseline_RA_vs_nonRA: { hedges: RHedges };
    }
  >;
}
const r = reference<Tests>('records_tests').measures;

/** Ten assertions; the noncentral interval to 1e-8, as R finds it by a root. */
function hedgesCloseTo(x: Moments, y: Moments, expected: RHedges | undefined, path: string): void {
  const actual = hedgesG(x, y);
  expect([x.n, y.n], path).toEqual([expected?.n1, expected?.n2]);
  closeTo(actual.sdPooled, expected?.sd_pooled ?? NaN, 1e-10, `${path}.sd_pooled`);
  closeTo(actual.d, expected?.cohen_d ?? NaN, 1e-10, `${path}.cohen_d`);
  closeTo(actual.correction, expected?.J_exact ?? NaN, 1e-10, `${path}.J_exact`);
  closeTo(actual.g, expected?.hedges_g ?? NaN, 1e-10, `${path}.hedges_g`);
  closeTo(actual.se, expected?.se_large_sample ?? NaN, 1e-10, `${path}.se`);
  intervalCloseTo(actual.normal, expected?.ci_normal ?? [], 1e-10, `${path}.ci_normal`);
  intervalCloseTo(actual.noncentral, expected?.ci_noncentral_t ?? [], 1e-8, `${path}.ci_nct`);
}

// hedges(d$w0[isRA],d$w0[!isRA])
test('baselines with and without RA agree with R', () => {
  expect.assertions(4 * 10);
  for (const measure of measures) {
    const baseline = (ra: boolean) =>
      momentsOf(
        families(measure)
          .filter((family) => family.ra === ra)
          .map((family) => family.w0),
        50
      );
    const expected = r[measure]?.baseline_RA_vs_nonRA.hedges;
    hedgesCloseTo(baseline(true), baseline(false), expected, measure);
  }
});

// did_hedges_g_change=hedges(ch[both&isRA],ch[both&!isRA])
// hedges=hedges(d$w0[!is.na(d[[w]])],d$w0[is.na(d[[w]])])
test('change, and baselines of families seen and not seen, agree with R', () => {
  expect.assertions(4 * 2 * 20);
  for (const measure of measures)
    for (const wave of followUps) {
      const expected = r[measure]?.per_followup[wave];
      const all = families(measure);
      const change = (ra: boolean) =>
        changeMoments(
          pairMomentsOf(
            ...prePost(
              all.filter((family) => family.ra === ra),
              wave
            )
          )
        );
      const baseline = (seen: boolean) =>
        momentsOf(
          all.filter((family) => Number.isNaN(family[wave]) !== seen).map((family) => family.w0)
        );
      const path = `${measure}.${wave}`;
      hedgesCloseTo(change(true), change(false), expected?.did_hedges_g_change, `${path}.change`);
      hedgesCloseTo(
        baseline(true),
        baseline(false),
        expected?.baseline_of_seen_vs_not_seen.hedges,
        `${path}.seen`
      );
    }
});

test('too few values, no spread or no SD give no effect size', () => {
  const none = { low: NaN, high: NaN };
  const nothing = { d: NaN, g: NaN, se: NaN, normal: none, noncentral: none };
  const some = momentsOf([1, 2, 4]);
  expect(hedgesG(some, momentsOf([]))).toMatchObject(nothing);
  expect(hedgesG(momentsOf([1, 2]), momentsOf([3]))).toMatchObject(nothing);
  expect(hedgesG(momentsOf([5, 5, 5]), momentsOf([6, 6]))).toMatchObject(nothing);
  expect(hedgesG(some, publishedMoments(9, 50))).toMatchObject(nothing);
  expect(hedgesG(some, momentsOf([3])).g).toBeLessThan(0);
});

test('swapping the groups swaps the signs; intervals hold the estimate and widen', () => {
  const large = scores.filter((values) => values.length > 3);
  fc.assert(
    fc.property(large, large, confidences, (first, second, [less, more]) => {
      const [x, y] = [momentsOf(first), momentsOf(second)];
      const [forth, back, wide] = [hedgesG(x, y, less), hedgesG(y, x, less), hedgesG(x, y, more)];
      closeTo(back.g, -forth.g, 1e-9, 'g');
      expect(Math.abs(forth.g)).toBeLessThanOrEqual(Math.abs(forth.d));
      for (const kind of ['normal', 'noncentral'] as const) {
        expect(back[kind].low).toBeCloseTo(-forth[kind].high, 8);
        expect(forth[kind].low).toBeLessThan(forth.g);
        expect(forth[kind].high).toBeGreaterThan(forth.g);
        expect(wide[kind].low).toBeLessThan(forth[kind].low);
        expect(wide[kind].high).toBeGreaterThan(forth[kind].high);
      }
    }),
    { numRuns: 50 }
  );
});
