import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clopperPearson } from '../../../src/lib/statistics/clopper-pearson.ts';
import { confidences, proportion } from './count-arbitraries.ts';
import { proportions } from './count-references.ts';
import { closeTo, intervalCloseTo, reference } from './reference.ts';

// R: c(if(k==0) 0 else qbeta(a/2,k,n-k+1), if(k==n) 1 else qbeta(1-a/2,k+1,n-k))
test('every proportion has the limits of R', () => {
  expect.assertions(2 * 99);
  for (const [path, { k, n, clopper_pearson: limits }] of proportions) {
    intervalCloseTo(clopperPearson(k, n), limits, 1e-10, path);
  }
});

// R: qbeta(.025, 3, 9), qbeta(.975, 4, 8) and qbeta(.5, 10, 1); shapes that are no counts do not arise
test('the limits are quantiles of beta distributions', () => {
  const { qbeta } = reference<{ qbeta: { q: number }[] }>('unit_cases');
  closeTo(clopperPearson(3, 11).low, qbeta[0]?.q ?? NaN);
  closeTo(clopperPearson(3, 11).high, qbeta[1]?.q ?? NaN);
  // A confidence of almost nothing leaves one half beyond either limit.
  closeTo(clopperPearson(10, 10, 1e-13).low, qbeta[3]?.q ?? NaN);
});

test('the ends are exact and nothing is said of nobody', () => {
  expect(clopperPearson(0, 10).low).toBe(0);
  expect(clopperPearson(10, 10).high).toBe(1);
  expect(clopperPearson(0, 0)).toEqual({ low: NaN, high: NaN });
});

test('for none and for one, limits have closed forms, up to a million', () => {
  expect.assertions(12);
  for (const n of [1, 2, 10, 263, 10_000, 1_000_000]) {
    closeTo(clopperPearson(0, n).high, -Math.expm1(Math.log(0.025) / n));
    closeTo(clopperPearson(1, n).low, -Math.expm1(Math.log1p(-0.025) / n));
  }
});

test('limits enclose the proportion, widen with confidence and mirror', () => {
  fc.assert(
    fc.property(proportion, confidences, ([k, n], [lower, higher]) => {
      const [inner, outer] = [clopperPearson(k, n, lower), clopperPearson(k, n, higher)];
      expect(inner.low).toBeLessThanOrEqual(k / n);
      expect(inner.high).toBeGreaterThanOrEqual(k / n);
      expect(outer.low).toBeLessThanOrEqual(inner.low);
      expect(outer.high).toBeGreaterThanOrEqual(inner.high);
      const mirrored = clopperPearson(n - k, n, lower);
      expect(mirrored.low).toBeCloseTo(1 - inner.high, 12);
      expect(mirrored.high).toBeCloseTo(1 - inner.low, 12);
    })
  );
});
