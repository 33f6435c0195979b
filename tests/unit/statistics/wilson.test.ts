import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilson } from '../../../src/lib/statistics/wilson.ts';
import { confidences, proportion } from './count-arbitraries.ts';
import { proportions } from './count-references.ts';
import { intervalCloseTo } from './reference.ts';

// R: c<-(p+z^2/(2*n))/d; h<-z*sqrt(p*(1-p)/n+z^2/(4*n^2))/d; c(max(0,c-h),min(1,c+h))
test('every proportion has the limits of R', () => {
  expect.assertions(2 * 99);
  for (const [path, { k, n, wilson: limits }] of proportions) {
    intervalCloseTo(wilson(k, n), limits, 1e-10, path);
  }
});

test('the ends are exact and nothing is said of nobody', () => {
  expect(wilson(0, 10).low).toBe(0);
  expect(wilson(10, 10).high).toBe(1);
  expect(wilson(0, 0)).toEqual({ low: NaN, high: NaN });
});

test('limits enclose the proportion and widen with confidence', () => {
  fc.assert(
    fc.property(proportion, confidences, ([k, n], [lower, higher]) => {
      const [inner, outer] = [wilson(k, n, lower), wilson(k, n, higher)];
      expect(inner.low).toBeLessThanOrEqual(k / n);
      expect(inner.high).toBeGreaterThanOrEqual(k / n);
      expect(outer.low).toBeLessThanOrEqual(inner.low);
      expect(outer.high).toBeGreaterThanOrEqual(inner.high);
    })
  );
});

test('each limit is as far from the proportion as the score test allows', () => {
  const z = 1.959963984540054;
  fc.assert(
    fc.property(proportion, ([k, n]) => {
      const { low, high } = wilson(k, n);
      for (const limit of [low, high]) {
        const allowed = (z * z * limit * (1 - limit)) / n;
        expect((k / n - limit) ** 2).toBeCloseTo(allowed, 12);
      }
    })
  );
});
