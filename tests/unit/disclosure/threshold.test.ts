import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missing } from '#lib/data/missing.ts';
import { hide, thresholdOf } from '#lib/disclosure/threshold.ts';

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
