import { expect, test } from 'vitest';
import { risingRoot } from '../../../src/lib/statistics/root.ts';

test('a root reached from below', () => {
  const root = risingRoot((x) => ({ value: x * x - 2, slope: 2 * x }), 1, 1e8);
  expect(root.x).toBeCloseTo(Math.SQRT2, 14);
  expect(root.converged).toBe(true);
  expect(root.iterations).toBeLessThan(10);
});

test('a function that first falls, so that Newton alone would leave the range', () => {
  const tangent = (x: number) => ({ value: (x - 3) ** 2 - 20, slope: 2 * (x - 3) });
  expect(risingRoot(tangent, 0, 1e8).x).toBeCloseTo(3 + Math.sqrt(20), 12);
});

test('a flat tail, where Newton overshoots', () => {
  const tangent = (x: number) => ({ value: Math.atan(x - 5), slope: 1 / (1 + (x - 5) ** 2) });
  expect(risingRoot(tangent, 0, 1e8)).toMatchObject({ x: 5, converged: true });
});

test('a function without a root ends at the limit', () => {
  const root = risingRoot((x) => ({ value: -1 / (1 + x), slope: 1 / (1 + x) ** 2 }), 0, 1e8);
  expect(root).toMatchObject({ x: 1e8, converged: false });
});
