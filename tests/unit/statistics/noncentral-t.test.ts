import tCdf from '@stdlib/stats-base-dists-t-cdf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noncentralTCdf, noncentralTInterval } from '../../../src/lib/statistics/noncentral-t.ts';
import { closeTo, intervalCloseTo, reference } from './reference.ts';
import { confidences } from './arbitrary.ts';

// nct=lapply(list(c(2,10,1),c(-1,20,.5),c(5,30,4)),function(v) list(..., p=pt(v[1],v[2],v[3])))
test('the distribution agrees with R', () => {
  expect.assertions(3);
  interface Case {
    t: number;
    df: number;
    ncp: number;
    p: number;
  }
  for (const { t, df, ncp, p } of reference<{ nct: Case[] }>('unit_cases').nct)
    closeTo(noncentralTCdf(t, df, ncp), p, 1e-10, `nct.${t}.${df}.${ncp}`);
});

// Quadrature at 25 digits; R's own series gives up beyond ncp = 37.62.
test('large noncentrality, few and many degrees of freedom keep their digits', () => {
  closeTo(noncentralTCdf(60, 72, 69.95576902291032), 0.025, 1e-11);
  closeTo(noncentralTCdf(1000, 72, 836.879402867184), 0.975, 1e-11);
  closeTo(noncentralTCdf(100, 1, 224.15147949396624), 0.025, 1e-11);
  closeTo(noncentralTCdf(-3, 0.5, -3), 0.725253429614496, 1e-13);
  closeTo(noncentralTCdf(2, 1e6, 2), 0.499999800528951, 1e-12);
});

test('without noncentrality it is Student t, and mirrored it is its complement', () => {
  const real = fc.double({ min: -20, max: 20, noNaN: true });
  const df = fc.double({ min: 0.5, max: 500, noNaN: true });
  fc.assert(
    fc.property(real, df, real, (t, df, ncp) => {
      expect(noncentralTCdf(t, df, 0)).toBeCloseTo(tCdf(t, df), 10);
      expect(noncentralTCdf(-t, df, -ncp)).toBeCloseTo(1 - noncentralTCdf(t, df, ncp), 12);
    })
  );
});

test('intervals reach far where few degrees of freedom leave much open', () => {
  intervalCloseTo(noncentralTInterval(100, 1), [3.13371834473378, 224.151479493966], 1e-11);
  intervalCloseTo(noncentralTInterval(-100, 1), [-224.151479493966, -3.13371834473378], 1e-11);
});

test('arguments out of range give NaN', () => {
  expect(noncentralTCdf(NaN, 5, 1)).toBeNaN();
  expect(noncentralTCdf(1, 0, 1)).toBeNaN();
  expect(noncentralTCdf(1, 5, Infinity)).toBeNaN();
  const none = { low: NaN, high: NaN };
  expect(noncentralTInterval(NaN, 5)).toEqual(none);
  expect(noncentralTInterval(Infinity, 5)).toEqual(none);
  for (const df of [0, -1, Infinity, NaN]) expect(noncentralTInterval(0, df)).toEqual(none);
  for (const level of [0, 1, NaN]) expect(noncentralTInterval(2, 5, level)).toEqual(none);
  expect(noncentralTInterval(1300, 72)).toEqual(none);
});

test('the ends of an interval leave the stated tails, and more confidence widens it', () => {
  const t = fc.double({ min: -40, max: 40, noNaN: true });
  fc.assert(
    fc.property(t, fc.integer({ min: 1, max: 300 }), confidences, (t, df, [less, more]) => {
      const { low, high } = noncentralTInterval(t, df, less);
      expect(noncentralTCdf(t, df, low)).toBeCloseTo((1 + less) / 2, 10);
      expect(noncentralTCdf(t, df, high)).toBeCloseTo((1 - less) / 2, 10);
      const wide = noncentralTInterval(t, df, more);
      expect(wide.low).toBeLessThan(low);
      expect(wide.high).toBeGreaterThan(high);
    }),
    { numRuns: 50 }
  );
});
