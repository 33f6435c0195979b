import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedMoments } from '#lib/statistics/counted-moments.ts';
import { mean, momentsOf, sd } from '#lib/statistics/moments.ts';
import { tInterval } from '#lib/statistics/t-interval.ts';

test('ratings of one to five, as R gives them', () => {
  // x <- rep(1:5, c(2, 4, 9, 12, 6)); t.test(x)
  const moments = countedMoments([2, 4, 9, 12, 6], 1);
  expect(moments.n).toBe(33);
  expect(mean(moments)).toBeCloseTo(3.48484848485, 11);
  expect(sd(moments)).toBeCloseTo(1.12141685273, 11);
  const { low, high } = tInterval(moments);
  expect([low, high]).toEqual([
    expect.closeTo(3.08721135914, 10),
    expect.closeTo(3.88248561056, 10)
  ]);
});

test('are the moments of the numbers one by one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5, max: 5 }),
      fc.array(fc.nat(6), { maxLength: 11 }),
      (least, counts) => {
        const values = counts.flatMap((count, place) => Array<number>(count).fill(least + place));
        expect(countedMoments(counts, least)).toEqual(momentsOf(values, least));
      }
    )
  );
});
