import { expect, test } from 'vitest';
import { nextPoint } from '#lib/charts/chart-points.ts';

// Two lines of three points, and one of two.
const GROUPS = ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c'];

test('the first arrow reads the first point', () => {
  expect(nextPoint('ArrowRight', GROUPS, -1)).toBe(0);
  expect(nextPoint('ArrowUp', GROUPS, -1)).toBe(0);
});
test('right and left move through the points and stop at the ends', () => {
  expect(nextPoint('ArrowRight', GROUPS, 0)).toBe(1);
  expect(nextPoint('ArrowRight', GROUPS, 2)).toBe(3);
  expect(nextPoint('ArrowLeft', GROUPS, 3)).toBe(2);
  expect(nextPoint('ArrowLeft', GROUPS, 0)).toBe(0);
  expect(nextPoint('ArrowRight', GROUPS, 7)).toBe(7);
});
test('down and up move to the same point of the next group, or its last', () => {
  expect(nextPoint('ArrowDown', GROUPS, 1)).toBe(4);
  expect(nextPoint('ArrowDown', GROUPS, 5)).toBe(7);
  expect(nextPoint('ArrowUp', GROUPS, 7)).toBe(4);
  expect(nextPoint('ArrowUp', GROUPS, 2)).toBe(2);
  expect(nextPoint('ArrowDown', GROUPS, 6)).toBe(6);
});
test('home and end read the first and the last, other keys nothing', () => {
  expect(nextPoint('Home', GROUPS, 5)).toBe(0);
  expect(nextPoint('End', GROUPS, 0)).toBe(7);
  expect(nextPoint('Tab', GROUPS, 0)).toBeUndefined();
});
