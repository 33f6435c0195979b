import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantile } from '../../../src/lib/statistics/quantile.ts';
import { closeTo, reference } from './reference.ts';
import { scores } from './arbitrary.ts';

// quantile(c(3,1,4,1,5,9,2,6,5,3,5),c(0,.1,.25,.5,.75,.9,1))
test('type 7 of the unit case agrees with R', () => {
  expect.assertions(7);
  const { quantile: r } = reference<{ quantile: Record<string, number[]> }>('unit_cases');
  const actual = quantile(r.x ?? [], r.probs ?? []);
  actual.forEach((value, at) => closeTo(value, r.type7?.[at] ?? NaN, 1e-12, `type7.${at}`));
});

test('no values, one value, equal values, probabilities out of range', () => {
  expect(quantile([], [0, 0.5])).toEqual([NaN, NaN]);
  expect(quantile([NaN], [0.5])).toEqual([NaN]);
  expect(quantile([7, NaN], [0, 0.3, 1])).toEqual([7, 7, 7]);
  expect(quantile([0.1, 0.1, 0.1], [0.09])).toEqual([0.1]);
  expect(quantile([1, 2], [-0.1, 1.1, NaN])).toEqual([NaN, NaN, NaN]);
});

test('quantiles rise with the probability, within the values, in whatever order these come', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(scores, probability, probability, (values, p, q) => {
      const wanted = [0, Math.min(p, q), Math.max(p, q), 1];
      const found = quantile(values, wanted);
      // Values in between are rounded: the last digit may fall where the probability hardly rises.
      const last = 1e-12 * Math.max(1, ...values.map(Math.abs));
      found
        .slice(1)
        .forEach((value, at) => expect(value).toBeGreaterThanOrEqual(found[at]! - last));
      expect(found[0]).toBe(Math.min(...values));
      expect(found[3]).toBe(Math.max(...values));
      expect(quantile([...values].reverse(), wanted)).toEqual(found);
    })
  );
});
