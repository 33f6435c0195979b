import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missing } from '#lib/data/missing.ts';
import { hide, hideParts, thresholdOf } from '#lib/disclosure/threshold.ts';

test('a number is hidden below the threshold, and not at it', () => {
  expect(hide(50.5, 4, 5)).toEqual({ missing: 'hidden' });
  expect(hide(50.5, 1, 5)).toEqual({ missing: 'hidden' });
  expect(hide(50.5, 5, 5)).toBe(50.5);
});
test('no families hide nothing, nor does a threshold of 0', () => {
  expect(hide(0, 0, 5)).toBe(0);
  expect(hide(missing('no-families'), 0, 5)).toEqual({ missing: 'no-families' });
  expect(hide(50.5, 1, 0)).toBe(50.5);
});
test('a reason gives way where the number would be hidden, so that it tells nothing', () => {
  expect(hide(missing('too-few'), 1, 5)).toEqual({ missing: 'hidden' });
});
test('a higher threshold never shows more', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (n, threshold, more) => {
      const shown = (at: number) => typeof hide(1, n, at) === 'number';
      expect(shown(threshold) || !shown(threshold + more)).toBe(true);
    })
  );
});
test('the threshold is the dataset’s, or 5 where it says nothing', () => {
  expect(thresholdOf({ kind: 'records' })).toBe(5);
  expect(thresholdOf({ kind: 'synthetic', threshold: 10 })).toBe(10);
  expect(thresholdOf({ kind: 'records', threshold: 0 })).toBe(0);
  expect(thresholdOf({ kind: 'published' })).toBe(0);
});
test('the reader may raise the threshold, not lower it, and not of published figures', () => {
  expect(thresholdOf({ kind: 'records', threshold: 5 }, 10)).toBe(10);
  expect(thresholdOf({ kind: 'records', threshold: 10 }, 5)).toBe(10);
  expect(thresholdOf({ kind: 'published' }, 10)).toBe(0);
});
test.each([
  [
    [8, 6, 7, 9],
    [8, 6, 7, 9]
  ],
  [
    [8, 2, 7, 7],
    [8, 'hidden', 'hidden', 7]
  ],
  [
    [8, 2, 7, 1],
    [8, 'hidden', 7, 'hidden']
  ],
  [
    [0, 2, 30],
    [0, 'hidden', 'hidden']
  ],
  [
    [0, 3],
    [0, 'hidden']
  ],
  [[], []]
])('of parts %j of a sum, with a threshold of 5, %j are shown', (counts, expected) => {
  const cells = hideParts(counts, 5);
  expect(cells.map((cell) => (typeof cell === 'number' ? cell : cell.missing))).toEqual(expected);
});
