import { expect, test } from 'vitest';
import { number, signed } from '../../src/lib/format.ts';

test.each([
  [9999, 'count', '9999'],
  [10_000, 'count', '10,000'],
  [1_000_000, 'count', '1,000,000'],
  [-12_345, 'count', '−12,345'],
  [48.26, 'score', '48.3'],
  [-0.04, 'score', '0.0'],
  [0.875, 'share', '88%'],
  [-0.125, 'points', '−13'],
  [0.0004, 'p', '< 0.001'],
  [0.0314, 'p', '0.031']
] as const)('%d as %s is %s', (value, unit, text) => {
  expect(number(value, unit)).toBe(text);
});

test.each([
  [3, '+3.0'],
  [-3, '−3.0'],
  [0.01, '0.0'],
  [-0.01, '0.0']
])('a difference of %d is %s', (value, text) => {
  expect(signed(value, 'score')).toBe(text);
});
