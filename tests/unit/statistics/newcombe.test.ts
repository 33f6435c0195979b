import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newcombe } from '../../../src/lib/statistics/newcombe.ts';
import { confidences, twoProportions } from './count-arbitraries.ts';
import { comparisons } from './count-references.ts';
import { intervalCloseTo, reference } from './reference.ts';

// R: d<-p1-p2; c(d-sqrt((p1-w1[1])^2+(w2[2]-p2)^2), d+sqrt((w1[2]-p1)^2+(p2-w2[1])^2))
test('every comparison has the limits of R', () => {
  expect.assertions(2 * 58);
  for (const [path, counts, { newcombe: limits }] of comparisons) {
    intervalCloseTo(newcombe(...counts), limits, 1e-10, path);
  }
});

// R: newcombe_published_examples=lapply(list(c(56,70,48,80),c(9,10,3,10),...), function(v) newcombe(v[1],v[2],v[3],v[4]))
test('the examples of the source have the limits of R', () => {
  type Example = { x: [number, number, number, number]; ci: [number, number] };
  const examples = reference<{ newcombe_published_examples: Example[] }>('unit_cases');
  expect.assertions(2 * 8);
  for (const { x, ci } of examples.newcombe_published_examples) {
    intervalCloseTo(newcombe(...x), ci, 1e-10, x.join(' '));
  }
});

test('the ends are exact and nothing is said of an empty group', () => {
  expect(newcombe(10, 10, 0, 20).high).toBe(1);
  expect(newcombe(0, 20, 10, 10).low).toBe(-1);
  expect(newcombe(0, 0, 1, 2)).toEqual({ low: NaN, high: NaN });
  expect(newcombe(1, 2, 0, 0)).toEqual({ low: NaN, high: NaN });
});

test('limits lie in [-1, 1], enclose the difference, widen with confidence, change sign with the groups', () => {
  fc.assert(
    fc.property(twoProportions, confidences, ([k1, n1, k2, n2], [lower, higher]) => {
      const inner = newcombe(k1, n1, k2, n2, lower);
      const outer = newcombe(k1, n1, k2, n2, higher);
      const difference = k1 / n1 - k2 / n2;
      expect(inner.low).toBeLessThanOrEqual(difference);
      expect(inner.high).toBeGreaterThanOrEqual(difference);
      expect(outer.low).toBeLessThanOrEqual(inner.low);
      expect(outer.high).toBeGreaterThanOrEqual(inner.high);
      expect(outer.low).toBeGreaterThanOrEqual(-1);
      expect(outer.high).toBeLessThanOrEqual(1);
      const swapped = newcombe(k2, n2, k1, n1, lower);
      expect(swapped.low).toBeCloseTo(-inner.high, 14);
      expect(swapped.high).toBeCloseTo(-inner.low, 14);
    })
  );
});
