import { sumOfSquares, type Moments } from './moments.ts';

/**
 * The variance within two groups taken as equal (Fisher 1925), divisor n₁ + n₂ − 2. A group of one
 * value adds nothing to it.
 *
 * @returns NaN when a group is empty, when both have one value, or without second moments
 */
export function pooledVariance(x: Moments, y: Moments): number {
  return (sumOfSquares(x) + sumOfSquares(y)) / (x.n + y.n - 2);
}
