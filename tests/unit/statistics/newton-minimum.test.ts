import { expect, test } from 'vitest';
import { newtonMinimum, type Curve } from '../../../src/lib/statistics/newton-minimum.ts';

/** Rosenbrock's valley, whose floor bends towards (1, 1). */
const valley = ([x = NaN, y = NaN]: readonly number[]): Curve => ({
  value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
  hessian: [
    [2 - 400 * (y - 3 * x * x), -400 * x],
    [-400 * x, 200]
  ]
});
const free = [-Infinity, -Infinity];

test('the floor of a bent valley is found from afar', () => {
  const { x, held, converged, iterations } = newtonMinimum(valley, [-1.2, 1], free);
  expect([held, converged]).toEqual([[false, false], true]);
  expect(x[0]).toBeCloseTo(1, 12);
  expect(x[1]).toBeCloseTo(1, 12);
  expect(iterations).toBeLessThan(40);
});

test('at a bound from where the function does not fall, a parameter is held', () => {
  const bowl = ([x = NaN, y = NaN]: readonly number[]): Curve => ({
    value: (x + 1) ** 2 + (y - 2) ** 2,
    gradient: [2 * (x + 1), 2 * (y - 2)],
    hessian: [
      [2, 0],
      [0, 2]
    ]
  });
  const { x, held, converged } = newtonMinimum(bowl, [3, 0], [0, 0]);
  expect([x[0], held, converged]).toEqual([0, [true, false], true]);
  expect(x[1]).toBeCloseTo(2, 11);
  // It leaves a bound from where the function falls, and ends within its tolerance of 1e-12.
  expect(newtonMinimum(bowl, [0, 0], [-5, 0]).x[0]).toBeCloseTo(-1, 11);
});

test('where the function is not defined no step leads', () => {
  const wall = ([x = NaN]: readonly number[]): Curve => {
    if (x >= 1) throw new RangeError('beyond the wall');
    return {
      value: x ** 2 / 2 - Math.log(1 - x) - 3 * x,
      gradient: [x + 1 / (1 - x) - 3],
      hessian: [[1 + 1 / (1 - x) ** 2]]
    };
  };
  const { x, converged } = newtonMinimum(wall, [-20], [-Infinity]);
  expect(converged).toBe(true);
  expect(x[0]).toBeCloseTo(2 - Math.SQRT2, 12);
  const broken = () => {
    throw new TypeError('broken');
  };
  expect(() => newtonMinimum(broken, [0], [0])).toThrow('broken');
});

test('a function that falls for ever has no minimum', () => {
  const slide = ([x = NaN]: readonly number[]): Curve => ({
    value: -x,
    gradient: [-1],
    hessian: [[0]]
  });
  expect(newtonMinimum(slide, [0], [0]).converged).toBe(false);
});
