import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addMoments,
  mean,
  momentsOf,
  publishedMoments,
  sd,
  sumOfSquares,
  variance,
  type Moments
} from '../../../src/lib/statistics/moments.ts';
import { closeTo } from './reference.ts';
import { reordered, scores } from './arbitrary.ts';

const same = (a: Moments, b: Moments) => {
  expect(a.n).toBe(b.n);
  closeTo(mean(a), mean(b), 1e-12, 'mean');
  closeTo(variance(a), variance(b), 1e-10, 'variance');
};

test('sums are taken about the first finite value, or about a given centre', () => {
  expect(momentsOf([NaN, 4, 6, NaN, 8])).toEqual({ n: 3, centre: 4, sum: 6, sumsq: 20 });
  expect(momentsOf([4, 6, 8], 5)).toEqual({ n: 3, centre: 5, sum: 3, sumsq: 11 });
});

test('mean, variance and SD of a few values', () => {
  const moments = momentsOf([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(mean(moments)).toBe(5);
  expect(sumOfSquares(moments)).toBe(32);
  closeTo(variance(moments), 32 / 7);
  closeTo(sd(moments), 2.138089935299395);
});

test('no values, one value and equal values', () => {
  expect(momentsOf([NaN])).toEqual({ n: 0, centre: 0, sum: 0, sumsq: 0 });
  expect(mean(momentsOf([]))).toBeNaN();
  expect(sumOfSquares(momentsOf([]))).toBeNaN();
  expect(mean(momentsOf([48.1]))).toBe(48.1);
  expect(sumOfSquares(momentsOf([48.1], 50))).toBe(0);
  expect(variance(momentsOf([48.1]))).toBeNaN();
  expect(variance(momentsOf(Array<number>(7).fill(48.1), 50))).toBe(0);
});

test('a published mean has a second moment only where its SD is printed', () => {
  expect(publishedMoments(24, 46.21)).toEqual({ n: 24, centre: 46.21, sum: 0 });
  expect(sd(publishedMoments(24, 46.21))).toBeNaN();
  closeTo(sd(publishedMoments(81, 74.1, 17)), 17);
});

test('published means add up weighted by n, without inventing a second moment', () => {
  const total = addMoments(publishedMoments(24, 46.21), publishedMoments(25, 47.4, 10));
  expect(total).not.toHaveProperty('sumsq');
  closeTo(mean(total), 46.8171428571, 1e-10);
});

test('an operand without values changes nothing', () => {
  const some = momentsOf([1, 2, 4]);
  expect(addMoments(momentsOf([]), some)).toEqual(some);
  expect(addMoments(some, { n: 0, centre: 9, sum: 0 })).toEqual(some);
});

test('adding parts equals summing the whole, in any order and grouping', () => {
  fc.assert(
    fc.property(scores, scores, scores, (first, second, third) => {
      const [a, b, c] = [momentsOf(first), momentsOf(second), momentsOf(third)];
      const whole = momentsOf([...first, ...second, ...third]);
      same(addMoments(addMoments(a, b), c), whole);
      same(addMoments(a, addMoments(b, c)), whole);
      same(addMoments(c, addMoments(b, a)), whole);
    })
  );
});

test('the order of values changes nothing', () => {
  fc.assert(
    fc.property(reordered, ([values, shuffled]) => same(momentsOf(shuffled), momentsOf(values)))
  );
});

test('scores near a million with an SD near 1 keep 8 digits of the variance', () => {
  const steps = fc.array(fc.integer({ min: -2048, max: 2048 }), { minLength: 2, maxLength: 2000 });
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 50 }), (offsets, parts) => {
      const exactSum = offsets.reduce((sum, offset) => sum + offset, 0);
      const exactSquares = offsets.reduce((sum, offset) => sum + offset * offset, 0);
      const n = offsets.length;
      const exact = (n * exactSquares - exactSum * exactSum) / (n * (n - 1)) / 1024 ** 2;
      fc.pre(exact > 0.01);
      const values = offsets.map((offset) => 1e6 + offset / 1024);
      const size = Math.ceil(n / parts);
      const split = Array.from({ length: parts }, (_, part) =>
        momentsOf(values.slice(part * size, (part + 1) * size))
      );
      closeTo(variance(momentsOf(values)), exact, 1e-8, 'whole');
      closeTo(variance(split.reduce(addMoments)), exact, 1e-8, 'parts');
    })
  );
});

test('the stated bound of the error holds for a centre some SDs away', () => {
  fc.assert(
    fc.property(scores, fc.double({ min: -1e5, max: 1e5, noNaN: true }), (values, centre) => {
      const exact = variance(momentsOf(values));
      const moments = momentsOf(values, centre);
      const k = (centre - mean(moments)) / Math.sqrt(exact);
      closeTo(variance(moments), exact, moments.n * 2 ** -52 * (1 + k * k) + 1e-15, `k = ${k}`);
    })
  );
});
