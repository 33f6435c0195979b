import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fisherExact } from '../../../src/lib/statistics/fisher-exact.ts';
import { twoProportions } from './count-arbitraries.ts';
import { comparisons } from './count-references.ts';
import { closeTo, reference } from './reference.ts';

// R: fisher.test(matrix(c(k1,n1-k1,k2,n2-k2),2,byrow=TRUE))$p.value
// R: less<-pr<p0*(1-1e-7); eq<-abs(pr-p0)<=p0*1e-7; sum(pr[less])+.5*sum(pr[eq])
test('every comparison has the p values of R', () => {
  expect.assertions(2 * 58);
  for (const [path, counts, expected] of comparisons) {
    const { p, midP } = fisherExact(...counts);
    closeTo(p, expected.fisher_p, 1e-10, path);
    closeTo(midP, expected.fisher_midp, 1e-10, path);
  }
});

// R: fisher_edge=lapply(list(c(0,10,0,22),c(10,10,22,22),c(0,10,22,22),c(3,10,7,22),c(5,10,5,10)), ...)
test('edges and ties have the p values of R', () => {
  type Edge = { x: [number, number, number, number]; p: number; midp: number };
  const { fisher_edge } = reference<{ fisher_edge: Edge[] }>('unit_cases');
  expect.assertions(2 * 5);
  for (const { x, p, midp } of fisher_edge) {
    const actual = fisherExact(...x);
    closeTo(actual.p, p, 1e-10, x.join(' '));
    closeTo(actual.midP, midp, 1e-10, x.join(' '));
  }
});

test('tables of equal probability count, whichever way their last digits are rounded', () => {
  // Between groups of one size k1 against k2 is exactly as probable as k2 against k1.
  const n = 30;
  expect.assertions(n * (n + 1));
  for (let k1 = 0; k1 <= n; k1++) {
    for (let k2 = 0; k2 < k1; k2++) {
      const [one, other] = [fisherExact(k1, n, k2, n), fisherExact(k2, n, k1, n)];
      closeTo(one.p, other.p);
      closeTo(one.midP, other.midP);
    }
  }
});

test('alike tails are both counted', () => {
  closeTo(fisherExact(2, 7, 5, 7).p, (2 * (1 * 1 + 7 * 7 + 21 * 21)) / 3432);
});

test('nothing is said of an empty group', () => {
  expect(fisherExact(0, 0, 1, 2)).toEqual({ p: NaN, midP: NaN });
  expect(fisherExact(1, 2, 0, 0)).toEqual({ p: NaN, midP: NaN });
});

test('p of a million counts is exact: no mention in one group has a product form', () => {
  // P(none of 500,000 among 20 of 1,000,000) = product of (500,000 - i) / (1,000,000 - i), both tails alike.
  const tail = Array.from({ length: 20 }, (_, i) => (500_000 - i) / (1_000_000 - i));
  closeTo(fisherExact(0, 500_000, 20, 500_000).p, 2 * tail.reduce((p, factor) => p * factor, 1));
});

test('p lies in [0, 1], mid-p below it, and neither heeds the order of groups or of answers', () => {
  fc.assert(
    fc.property(twoProportions, ([k1, n1, k2, n2]) => {
      const { p, midP } = fisherExact(k1, n1, k2, n2);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(midP).toBeLessThan(p);
      const swaps = [fisherExact(k2, n2, k1, n1), fisherExact(n1 - k1, n1, n2 - k2, n2)];
      for (const swapped of swaps) {
        closeTo(swapped.p, p);
        closeTo(swapped.midP, midP);
      }
    })
  );
});
