import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absenceNumbers } from '#lib/data/prepare/absence.ts';
import { decimalMark, markedNumber } from '#lib/data/prepare/marked-number.ts';

describe('numbers with marks', () => {
  test.each([
    ['1,737.00', '.', '1737.00'],
    ['1 737,0', ',', '1737.0'],
    ['1.737,50', ',', '1737.50'],
    ['45 %', '.', '45'],
    ['£1,200', '.', '1200'],
    ['−3.5', '.', '-3.5'],
    ['33,5', ',', '33.5'],
    ['1’737', '.', '1737'],
    ['49.9?', '.', undefined],
    ['1,73', '.', undefined],
    ['12/3', '.', undefined]
  ] as const)('%s beside decimal %s is %s', (text, decimal, plain) =>
    expect(markedNumber(text, decimal)).toBe(plain)
  );

  test('every number that English and German write is read back', () => {
    for (const [locale, decimal] of [
      ['en-GB', '.'],
      ['de-DE', ',']
    ] as const) {
      const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
      fc.assert(
        fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(9999), (whole, part) => {
          const number = Number(`${whole}.${String(part).padStart(4, '0')}`);
          // A German number with a point alone is one that all programs read otherwise.
          fc.pre(decimal === '.' || Math.abs(number) < 1000 || !Number.isInteger(number));
          expect(Number(markedNumber(written.format(number), decimal))).toBe(number);
        })
      );
    }
  });

  test('a comma is a decimal mark only where it can be nothing else', () => {
    expect(decimalMark(['57,9', '54'])).toBe(',');
    expect(decimalMark(['1,737', '954'])).toBe('.');
    expect(decimalMark(['1,737.5'])).toBe('.');
    expect(decimalMark(['1.737,5', '20,25'])).toBe(',');
    expect(decimalMark(['0,125'])).toBe(',');
  });
});

test.each([
  [[0, 39, 12, -9], [-9]],
  [[-12, -9, -6, -3, 0, 3, 9], []],
  [[-2.6, 0.1, 3.5, -99], [-99]],
  [[30, 55, 80, 999], [999]],
  [
    [0, 4, 10, 77, 88, 99],
    [77, 88, 99]
  ],
  [[1, 2, 3, 4, 5, 9], [9]],
  [
    [1, 2, 3, 4, 5, 8, 9],
    [8, 9]
  ],
  [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], []],
  [[20, 60, 99, 100], []],
  [[1, 2, 3, -1], [-1]]
])('of %j, %j stand for no value', (numbers, codes) =>
  expect(absenceNumbers(numbers)).toEqual(codes)
);
