import fc from 'fast-check';
import { expect, test } from 'vitest';
import { permutationExact } from '../../../src/lib/statistics/permutation-exact.ts';
import { table } from './count-arbitraries.ts';
import { wfa } from './count-references.ts';
import { closeTo } from './reference.ts';

// R: if(abs(s-E)>=abs(obs-E)-1e-9) p<-p+pr, over all a, b, c with probability choose()*choose()*choose()/choose(N,n1)
test('the whole-family continuum has the p value of R', () => {
  const [without, withApproach] = wfa.RA_vs_nonRA.table;
  closeTo(permutationExact(withApproach, without), wfa.RA_vs_nonRA.exact_perm_score012);
});

test('both extreme deals of two and two units make one in three', () => {
  closeTo(permutationExact([2, 0], [0, 2]), 1 / 3);
});

test('one category cannot differ, an empty group is not compared', () => {
  expect(permutationExact([0, 5], [0, 7])).toBeCloseTo(1, 14);
  expect(permutationExact([0, 0], [3, 4])).toBeNaN();
  expect(permutationExact([3, 4], [0, 0])).toBeNaN();
});

test('p lies in [0, 1] and heeds neither the order of groups nor the direction of categories', () => {
  fc.assert(
    fc.property(table(2, 4), ([first = [], second = []]) => {
      const p = permutationExact(first, second);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      closeTo(permutationExact(second, first), p);
      closeTo(permutationExact(first.toReversed(), second.toReversed()), p);
    })
  );
});
