import fc from 'fast-check';
import { expect, test } from 'vitest';
import { familySums, type FamilySums } from '../../../src/lib/statistics/family-sums.ts';
import {
  profiledLikelihood,
  type Likelihood
} from '../../../src/lib/statistics/profiled-likelihood.ts';
import { randomIntercept } from '../../../src/lib/statistics/random-intercept.ts';

const months = [0, 3, 9, 0, 3, 9, 0, 9, 0, 3, 0];
const y = [46, 52, 49, 61, 64, 66, 40, 44, 58, 52, 47];
const profileOf = (sums: FamilySums, lambda: number, likelihood: Likelihood) =>
  profiledLikelihood(randomIntercept(sums, lambda), sums.observations, likelihood);
const sums = familySums([months.map(() => 1), months, y], [...'AAABBBCCDDE']);

test('cross-products are split within and between families of one size', () => {
  const { families, within, bySize } = familySums(
    [
      [1, 1, 1, 1, 1],
      [2, 4, 5, 9, 7]
    ],
    [...'ABABC']
  );
  expect([...families]).toEqual([
    ['A', { size: 2, means: [1, 3.5] }],
    ['B', { size: 2, means: [1, 6.5] }],
    ['C', { size: 1, means: [1, 7] }]
  ]);
  expect(within).toEqual([
    [0, 0],
    [0, 17]
  ]);
  expect(bySize).toEqual([
    {
      size: 2,
      count: 2,
      between: [
        [2, 10],
        [10, 54.5]
      ]
    },
    {
      size: 1,
      count: 1,
      between: [
        [1, 7],
        [7, 49]
      ]
    }
  ]);
});

test.each(['REML', 'ML'] as const)('%s: derivatives agree with differences', (likelihood) => {
  const at = (lambda: number) => profileOf(sums, lambda, likelihood);
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 20, noNaN: true }), (lambda) => {
      const step = 1e-5 * lambda;
      const [before, here, after] = [at(lambda - step), at(lambda), at(lambda + step)];
      const difference = (get: (profile: typeof here) => number) =>
        (get(after) - get(before)) / (2 * step);
      expect(here.gradient[0]).toBeCloseTo(
        difference(({ value }) => value),
        5
      );
      expect(here.hessian[0]?.[0]).toBeCloseTo(
        difference(({ gradient }) => gradient[0] ?? NaN),
        5
      );
      expect(here.logSigma2First[0]).toBeCloseTo(
        difference(({ sigma2 }) => Math.log(sigma2)),
        5
      );
      const slope = ({ inverse }: typeof here) => inverse[1]?.[1] ?? NaN;
      expect(here.inverseFirst[0]?.[1]?.[1]).toBeCloseTo(difference(slope), 3);
    })
  );
});

test('at lambda 0 it is least squares', () => {
  const line = familySums(
    [
      [1, 1, 1, 1],
      [0, 1, 2, 3],
      [1, 3, 2, 6]
    ],
    [...'AABB']
  );
  const { coefficients, sigma2, value } = profileOf(line, 0, 'ML');
  expect(coefficients[0]).toBeCloseTo(0.9, 12);
  expect(coefficients[1]).toBeCloseTo(1.4, 12);
  expect(sigma2).toBeCloseTo(4.2 / 4, 12);
  expect(value).toBeCloseTo(4 * (1 + Math.log(2 * Math.PI * 1.05)), 12);
});
