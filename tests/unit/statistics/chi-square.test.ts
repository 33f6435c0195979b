import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chiSquareUpper } from '../../../src/lib/statistics/chi-square.ts';
import { wfa } from './count-references.ts';
import { closeTo, reference } from './reference.ts';

// R: pchisq(3.84,1,lower.tail=FALSE), pchisq(12.5,4,lower.tail=FALSE), pchisq(.1,2,lower.tail=FALSE)
// R: chisq.test(M)$p.value, of x2 = 11.18 with df = 4
test('upper tails are those of R', () => {
  type Tail = { x: number; df: number; p: number };
  const { pchisq_upper } = reference<{ pchisq_upper: Tail[] }>('unit_cases');
  const { x2, df, p } = wfa.pearson_chisq;
  const tails = [...pchisq_upper, { x: x2, df, p }];
  expect.assertions(4);
  for (const tail of tails) closeTo(chiSquareUpper(tail.x, tail.df), tail.p);
});

test('the upper 5 in 100 begin where tables of the distribution say', () => {
  const tabled = { 3: 7.814727903251178, 5: 11.070497693516351, 10: 18.307038053275146 };
  expect.assertions(3);
  for (const [df, x] of Object.entries(tabled)) closeTo(chiSquareUpper(x, Number(df)), 0.05);
});

test('nought is certain, NaN unknown, degrees of freedom are whole', () => {
  expect(chiSquareUpper(0, 3)).toBe(1);
  expect(chiSquareUpper(NaN, 3)).toBeNaN();
  for (const df of [0, 1.5, NaN]) expect(() => chiSquareUpper(1, df)).toThrow(RangeError);
});

test('the tail falls with x and grows with the degrees of freedom', () => {
  const x = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(x, x, fc.integer({ min: 1, max: 20 }), (a, b, df) => {
      const [near, far] = [Math.min(a, b), Math.max(a, b)];
      expect(chiSquareUpper(far, df)).toBeLessThanOrEqual(chiSquareUpper(near, df) + 1e-15);
      expect(chiSquareUpper(near, df + 1)).toBeGreaterThanOrEqual(chiSquareUpper(near, df) - 1e-15);
    })
  );
});
