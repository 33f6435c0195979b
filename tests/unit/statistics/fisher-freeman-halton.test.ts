import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fisherExact } from '../../../src/lib/statistics/fisher-exact.ts';
import { fisherFreemanHalton } from '../../../src/lib/statistics/fisher-freeman-halton.ts';
import { table } from './count-arbitraries.ts';
import { wfa } from './count-references.ts';
import { closeTo } from './reference.ts';

// R: fisher.test(M)$p.value; fisher.test(M2)$p.value
test('the whole-family continuum has the p values of R', () => {
  expect.assertions(2);
  closeTo(fisherFreemanHalton(wfa.table), wfa.fisher_freeman_halton_3x3);
  closeTo(fisherFreemanHalton(wfa.RA_vs_nonRA.table), wfa.RA_vs_nonRA.fisher_freeman_halton_2x3);
});

test('one table within the margins is certain, nobody says nothing', () => {
  expect(fisherFreemanHalton([[3, 4, 5]])).toBeCloseTo(1, 14);
  expect(
    fisherFreemanHalton([
      [3, 0],
      [9, 0]
    ])
  ).toBeCloseTo(1, 14);
  expect(
    fisherFreemanHalton([
      [0, 0],
      [0, 0]
    ])
  ).toBeNaN();
});

test('a table too large to enumerate is refused with the bound', () => {
  const large = [
    [30, 30, 30],
    [30, 30, 30],
    [30, 30, 30]
  ];
  expect(() => fisherFreemanHalton(large)).toThrow(
    new RangeError('more than 200000 tables share the margins of this one')
  );
});

test("for two by two it is Fisher's exact test", () => {
  fc.assert(
    fc.property(table(2, 2), ([[a = 0, b = 0] = [], [c = 0, d = 0] = []]) => {
      const p = fisherFreemanHalton([
        [a, b],
        [c, d]
      ]);
      closeTo(p, fisherExact(a, a + b, c, c + d).p);
    })
  );
});

test('p lies in [0, 1] and heeds neither order nor what is a row', () => {
  fc.assert(
    fc.property(table(3, 3), (counts) => {
      const p = fisherFreemanHalton(counts);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
      closeTo(fisherFreemanHalton(counts.toReversed()), p);
      closeTo(fisherFreemanHalton(counts.map((row) => row.toReversed())), p);
      const transposed = [0, 1, 2].map((column) => counts.map((row) => row[column] ?? NaN));
      closeTo(fisherFreemanHalton(transposed), p);
    }),
    { numRuns: 20 }
  );
});
