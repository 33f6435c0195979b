import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianRanks } from '../../../src/lib/statistics/median-ranks.ts';

// Probability of at most k heads in n throws, by Pascal's triangle: nothing shared with the method.
function atMost(k: number, n: number): number {
  let row = [1];
  for (let i = 0; i < n; i++) row = [...row, 0].map((p, at) => (p + (row[at - 1] ?? 0)) / 2);
  return row.slice(0, k + 1).reduce((sum, p) => sum + p, 0);
}

// The sign test rejects two-sided at 5 in 100 up to counts of 0, 1 and 5 among 6, 9 and 20.
test('ranks begin above the critical values of the sign test', () => {
  expect(medianRanks(6)).toEqual({ low: 1, high: 6 });
  expect(medianRanks(9)).toEqual({ low: 2, high: 8 });
  expect(medianRanks(20)).toEqual({ low: 6, high: 15 });
  expect(medianRanks(1_000_000)).toEqual({ low: 499_020, high: 500_981 });
});

test('below six values the full range is all there is', () => {
  expect(medianRanks(1)).toEqual({ low: 1, high: 1 });
  expect(medianRanks(5)).toEqual({ low: 1, high: 5 });
  expect(medianRanks(0)).toEqual({ low: NaN, high: NaN });
});

test('the ranks cover the median as the confidence asks and the next inner ones do not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 150 }), (n) => {
      const { low, high } = medianRanks(n);
      expect(low + high).toBe(n + 1);
      expect(2 * atMost(low - 1, n)).toBeLessThan(0.05);
      expect(2 * atMost(low, n)).toBeGreaterThanOrEqual(0.05);
    })
  );
});
