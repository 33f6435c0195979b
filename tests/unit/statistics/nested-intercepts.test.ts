import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inverseOf, type Matrix } from '../../../src/lib/statistics/matrix.ts';
import { nestedIntercepts } from '../../../src/lib/statistics/nested-intercepts.ts';
import { nestedSums } from '../../../src/lib/statistics/nested-sums.ts';

const family = [...'AAABBBCCDDEAA'];
const site = [...'ppppppqqqqqqq'];
const z = [
  family.map(() => 1),
  [0, 3, 9, 0, 3, 9, 0, 9, 0, 3, 0, 3, 9],
  [46, 52, 49, 61, 64, 66, 40, 44, 58, 52, 47, 60, 55]
];
const wave = z[1]!.map(String);
const sums = nestedSums(z, family, site, wave);
const ratio = fc.double({ min: 0.05, max: 20, noNaN: true });
const ratios = fc.tuple(ratio, ratio, ratio);

test('families of one name at two sites are two families', () => {
  expect(
    sums.map(({ id, sums: { bySize } }) => [id, bySize.map(({ size, count }) => [size, count])])
  ).toEqual([
    ['p', [[3, 2]]],
    [
      'q',
      [
        [2, 3],
        [1, 1]
      ]
    ]
  ]);
});

test('cross-products are those of the whole covariance', () => {
  const whole = (lambda: number, mu: number, nu: number): Matrix =>
    family.map((one, i) =>
      family.map((other, j) => {
        const together = site[i] === site[j];
        return (
          (i === j ? 1 : 0) +
          (together ? mu : 0) +
          (together && wave[i] === wave[j] ? nu : 0) +
          (together && one === other ? lambda : 0)
        );
      })
    );
  fc.assert(
    fc.property(ratios, (at) => {
      const inverse = inverseOf(whole(...at));
      const { cross, logDet } = nestedIntercepts(sums, at);
      let determinant = 0;
      // Log determinants by elimination, one row after the other.
      const left = whole(...at).map((row) => [...row]);
      left.forEach((row, k) => {
        determinant += Math.log(row[k] ?? NaN);
        left.slice(k + 1).forEach((below) => {
          const share = (below[k] ?? NaN) / (row[k] ?? NaN);
          row.forEach((value, j) => (below[j] = (below[j] ?? NaN) - share * value));
        });
      });
      expect(logDet).toBeCloseTo(determinant, 9);
      z.forEach((a, i) =>
        z.forEach((b, j) => {
          const direct = a.reduce(
            (sum, x, row) =>
              sum + x * b.reduce((inner, y, col) => inner + y * (inverse[row]?.[col] ?? NaN), 0),
            0
          );
          expect(Math.abs((cross[i]?.[j] ?? NaN) - direct)).toBeLessThan(1e-8 * 40_000);
        })
      );
    }),
    { numRuns: 30 }
  );
});

test('derivatives agree with differences', () => {
  fc.assert(
    fc.property(ratios, fc.constantFrom(0, 1, 2), (at, k) => {
      const step = 1e-5 * (at[k] ?? NaN);
      const near = (sign: number) => {
        const [lambda, mu, nu] = at.map((value, place) => value + (place === k ? sign * step : 0));
        return nestedIntercepts(sums, [lambda!, mu!, nu!]);
      };
      const [before, here, after] = [near(-1), near(0), near(1)];
      const agrees = (get: (one: typeof here) => number | undefined, slope: number | undefined) => {
        const difference = ((get(after) ?? NaN) - (get(before) ?? NaN)) / (2 * step);
        expect(Math.abs(difference - (slope ?? NaN))).toBeLessThan(
          1e-6 * (1 + Math.abs(slope ?? NaN))
        );
      };
      agrees(({ logDet }) => logDet, here.logDetFirst[k]);
      agrees(({ cross }) => cross[0]?.[1], here.crossFirst[k]?.[0]?.[1]);
      for (const j of [0, 1, 2]) {
        const [high, low] = [Math.max(j, k), Math.min(j, k)];
        agrees(({ logDetFirst }) => logDetFirst[j], here.logDetSecond[high]?.[low]);
        agrees(
          ({ crossFirst }) => crossFirst[j]?.[1]?.[1],
          here.crossSecond[high]?.[low]?.[1]?.[1]
        );
      }
    }),
    { numRuns: 50 }
  );
});
