import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  binomial,
  hypergeometric,
  probabilities
} from '../../../src/lib/statistics/power-series.ts';
import { closeTo } from './reference.ts';

test('three throws of a coin that shows heads one time in four', () => {
  const { first, p } = probabilities(binomial(3), 1 / 3);
  expect(first).toBe(0);
  [27 / 64, 27 / 64, 9 / 64, 1 / 64].forEach((expected, at) => closeTo(p[at] ?? NaN, expected));
});

test('two drawn from three white and four black', () => {
  const { first, p } = probabilities(hypergeometric(3, 4, 2));
  expect(first).toBe(0);
  [6 / 21, 12 / 21, 3 / 21].forEach((expected, at) => closeTo(p[at] ?? NaN, expected));
});

test('odds of 0 leave the lowest count alone', () => {
  expect(probabilities(hypergeometric(5, 3, 4), 0)).toEqual({ first: 1, p: [1] });
});

test('probabilities sum to 1 with the mean of the distribution, up to a million', () => {
  const n = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(n, n, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n1, n2, share) => {
      const k = Math.round((n1 + n2) * share);
      const cases = [
        { series: hypergeometric(n1, n2, k), odds: 1, mean: (n1 * k) / (n1 + n2) },
        { series: binomial(n1), odds: share / (1 - share), mean: n1 * share }
      ];
      for (const { series, odds, mean } of cases) {
        const { first, p } = probabilities(series, odds);
        closeTo(
          p.reduce((sum, weight) => sum + weight, 0),
          1
        );
        closeTo(
          p.reduce((sum, weight, at) => sum + weight * (first + at), 0),
          mean,
          1e-10
        );
      }
    }),
    { numRuns: 20 }
  );
});
