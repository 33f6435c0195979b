import { expect, test } from 'vitest';
import { momentsOf, publishedMoments } from '../../../src/lib/statistics/moments.ts';
import { pooledVariance } from '../../../src/lib/statistics/pooled-variance.ts';
import { closeTo } from './reference.ts';

test('squares within both groups over n − 2', () => {
  closeTo(pooledVariance(momentsOf([1, 2, 3]), momentsOf([10, 14])), 10 / 3, 1e-14);
  closeTo(pooledVariance(momentsOf([1, 2, 3]), momentsOf([10])), 1, 1e-14);
  expect(pooledVariance(momentsOf([4, 4]), momentsOf([9]))).toBe(0);
});

test('an empty group, two single values, or no SD give none', () => {
  expect(pooledVariance(momentsOf([1, 2, 3]), momentsOf([]))).toBeNaN();
  expect(pooledVariance(momentsOf([1]), momentsOf([2]))).toBeNaN();
  expect(pooledVariance(momentsOf([1, 2, 3]), publishedMoments(5, 50))).toBeNaN();
});
