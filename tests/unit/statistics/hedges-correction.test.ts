import { expect, test } from 'vitest';
import { hedgesCorrection } from '../../../src/lib/statistics/hedges-correction.ts';
import { closeTo, reference } from './reference.ts';

// hedges_J: exact=exp(lgamma(m/2)-lgamma((m-1)/2))*sqrt(2/m)
test('the exact factor agrees with R', () => {
  expect.assertions(5);
  const { hedges_J } = reference<{ hedges_J: { df: number; exact: number }[] }>('unit_cases');
  for (const { df, exact } of hedges_J)
    closeTo(hedgesCorrection(df), exact, 1e-11, `hedges_J.${df}`);
});

test('large samples keep all digits', () => {
  closeTo(hedgesCorrection(1e5), 0.9999924999781253, 1e-15);
  closeTo(hedgesCorrection(1e8), 0.9999999924999999, 1e-15);
});

test('two degrees of freedom are the fewest', () => {
  closeTo(hedgesCorrection(2), 1 / Math.sqrt(Math.PI), 1e-15);
  for (const df of [1, 0, -1, NaN]) expect(hedgesCorrection(df)).toBeNaN();
});
