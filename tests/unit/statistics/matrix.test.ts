import { expect, test } from 'vitest';
import {
  cholesky,
  diagonal,
  dot,
  gram,
  inverseTransposed,
  times,
  traceOfProduct,
  weightedSum
} from '../../../src/lib/statistics/matrix.ts';
import { orthogonalBasis } from '../../../src/lib/statistics/orthogonal-basis.ts';

const positive = [
  [4, 2, 6],
  [2, 10, 9],
  [6, 9, 22]
];
const factor = [[2], [1, 3], [3, 2, 3]];

test('products, sums and traces', () => {
  expect(dot([1, 2], [3, 4, 99])).toBe(11);
  expect(times(positive, [1, 0, -1])).toEqual([-2, -7, -16]);
  expect(
    gram([
      [1, 2],
      [3, 4]
    ])
  ).toEqual([
    [5, 11],
    [11, 25]
  ]);
  expect(weightedSum([[[1, 2]], [[10, 20]]], [2, 0.5])).toEqual([[7, 14]]);
  expect(
    traceOfProduct(
      [
        [1, 2],
        [2, 5]
      ],
      [
        [3, 1],
        [1, 4]
      ]
    )
  ).toBe(27);
});

test('the Cholesky factor and its inverse', () => {
  expect(cholesky(positive)).toEqual(factor);
  expect(diagonal(factor)).toEqual([2, 3, 3]);
  const inverse = gram(inverseTransposed(factor));
  positive.forEach((row, i) =>
    times(inverse, row).forEach((value, j) => expect(value).toBeCloseTo(i === j ? 1 : 0, 12))
  );
});

test('a matrix that is not positive definite has no factor', () => {
  expect(() =>
    cholesky([
      [1, 2],
      [2, 4]
    ])
  ).toThrow(RangeError);
  expect(() => cholesky([[NaN]])).toThrow(RangeError);
});

test('an orthogonal basis, with the columns that add nothing to it', () => {
  const { q, r, aliased } = orthogonalBasis([
    [3, 4, 0],
    [6, 8, 0],
    [5, 0, 2],
    [0, 0, 0]
  ]);
  expect(aliased).toEqual([1, 3]);
  expect(r[0]).toEqual([5]);
  expect(q[0]).toEqual([0.6, 0.8, 0]);
  expect(r[1]?.[0]).toBeCloseTo(3, 12);
  expect(r[1]?.[1]).toBeCloseTo(Math.sqrt(20), 12);
  expect(dot(q[0] ?? [], q[1] ?? [NaN])).toBeCloseTo(0, 15);
});
