import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grim } from '../../../src/lib/statistics/grim.ts';

test('the printed means with two decimals', () => {
  expect(grim('49.15', 11)).toEqual({ possible: false, nearest: [13] });
  expect(grim('53.41', 23)).toEqual({ possible: false, nearest: [22] });
  expect(grim('46.21', 24)).toEqual({ possible: true, nearest: [24] });
  expect(grim('49.15', 13).possible).toBe(true);
  expect(grim('53.41', 22).possible).toBe(true);
});

test('the example of the authors: a mean age of 5.19 of 28 people cannot occur', () => {
  expect(grim('5.19', 28).possible).toBe(false);
  expect(grim('5.18', 28).possible).toBe(true);
  expect(grim('5.21', 28).possible).toBe(true);
});

test('a tie may be rounded half up or half to even', () => {
  // 1/8 = 0.125
  expect(grim('0.13', 8).possible).toBe(true);
  expect(grim('0.12', 8).possible).toBe(true);
  // 3/8 = 0.375: up and to even both give 0.38
  expect(grim('0.38', 8).possible).toBe(true);
  expect(grim('0.37', 8).possible).toBe(false);
});

test('two sample sizes may be equally near; whole means always fit', () => {
  expect(grim('0.50', 3)).toEqual({ possible: false, nearest: [2, 4] });
  expect(grim('47', 3)).toEqual({ possible: true, nearest: [3] });
  expect(grim('0.33', 1)).toEqual({ possible: false, nearest: [3] });
});

test('the sign does not matter, and hundreds of values fit any mean of two decimals', () => {
  expect(grim('-49.15', 11).nearest).toEqual([13]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 100, max: 400 }), (m, n) => {
      expect(grim((m / 100).toFixed(2), n).possible).toBe(true);
    })
  );
});

test('every mean that whole numbers have fits, rounded half up or to even', () => {
  const total = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(total, fc.integer({ min: 1, max: 99 }), (sum, n) => {
      const hundredths = (100 * sum) / n;
      const floor = Math.floor(hundredths);
      const tie = (200 * sum) % (2 * n) === n;
      const rounded = tie ? [floor + 1, floor + (floor % 2)] : [Math.round(hundredths)];
      for (const value of rounded) expect(grim((value / 100).toFixed(2), n).possible).toBe(true);
    })
  );
});

test('for small n it agrees with trying every total', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 12 }), (m, n) => {
      const totals = Array.from({ length: 10 * n + 2 }, (_, total) => total);
      const fits = totals.some((total) => {
        const distance = 200 * total - 2 * m * n;
        return (distance >= -n && distance < n) || (distance === n && m % 2 === 0);
      });
      expect(grim((m / 100).toFixed(2), n).possible).toBe(fits);
    })
  );
});

test('what is no decimal number or no count is refused', () => {
  for (const text of ['', 'n/a', '49,15', '1e3', '.5', '5.'])
    expect(() => grim(text, 11)).toThrow(RangeError);
  for (const n of [0, -1, 2.5, NaN]) expect(() => grim('49.15', n)).toThrow(RangeError);
});
