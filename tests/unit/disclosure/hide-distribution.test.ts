import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNumber } from '#lib/data/missing.ts';
import { hideDistribution } from '#lib/disclosure/hide-distribution.ts';
import { countedMoments } from '#lib/statistics/counted-moments.ts';

const shown = (counts: number[], threshold = 5) =>
  hideDistribution(counts, threshold).map((cell) => (isNumber(cell) ? cell : '–'));

test.each([
  [
    [9, 8, 7, 6, 0],
    [9, 8, 7, 6, 0]
  ],
  [
    [9, 8, 7, 6, 4],
    [9, '–', '–', '–', '–']
  ],
  [
    [1, 2, 3, 4, 2, 30],
    ['–', '–', '–', '–', '–', 30]
  ],
  [
    [0, 0, 3, 20, 30],
    ['–', 0, '–', '–', '–']
  ],
  [
    [3, 9, 9],
    ['–', '–', '–']
  ],
  [[], []]
])('of the distribution %j, with a threshold of 5, %j is shown', (counts, expected) => {
  expect(shown(counts)).toEqual(expected);
  expect(shown(counts, 0)).toEqual(counts);
});

test('every small count is hidden, and at least four where the scale has as many points', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 11 }), fc.nat(20), (counts, threshold) => {
      const hidden = hideDistribution(counts, threshold).map((cell) => !isNumber(cell));
      const number = hidden.filter(Boolean).length;
      expect(counts.every((n, at) => n === 0 || n >= threshold || hidden[at])).toBe(true);
      expect(number === 0 || number >= Math.min(4, counts.length)).toBe(true);
    })
  );
});

test('n, mean and SD, which are shown beside it, leave more than one distribution', () => {
  const [one, other] = [
    [20, 8, 7, 6, 4],
    [20, 9, 4, 9, 3]
  ] as const;
  expect(countedMoments(one, 1)).toEqual(countedMoments(other, 1));
  expect(shown([...one])).toEqual([20, '–', '–', '–', '–']);
  expect(shown([...other])).toEqual([20, '–', '–', '–', '–']);
});
