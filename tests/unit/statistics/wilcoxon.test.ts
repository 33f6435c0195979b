import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilcoxonRankSum } from '../../../src/lib/statistics/wilcoxon.ts';
import { table } from './count-arbitraries.ts';
import { wfa } from './count-references.ts';
import { closeTo } from './reference.ts';

const [without, withApproach] = wfa.RA_vs_nonRA.table;

// R: wilcox.test(s2$v[s2$g=="RA"],s2$v[s2$g=="nonRA"],exact=FALSE,correct=FALSE) and correct=TRUE
test('the whole-family continuum has the statistic and p values of R', () => {
  expect.assertions(3);
  const { U_RA, p_normal_cc, p_normal_nocc } = wfa.RA_vs_nonRA.wilcoxon;
  expect(wilcoxonRankSum(withApproach, without).u).toBe(U_RA);
  closeTo(wilcoxonRankSum(withApproach, without).p, p_normal_cc);
  closeTo(wilcoxonRankSum(withApproach, without, false).p, p_normal_nocc);
});

test('balanced groups have a p of 1, one category or an empty group none', () => {
  expect(wilcoxonRankSum([1, 2, 1], [1, 2, 1])).toEqual({ u: 8, p: 1 });
  expect(wilcoxonRankSum([0, 5], [0, 7])).toEqual({ u: 17.5, p: NaN });
  expect(wilcoxonRankSum([0, 0], [3, 4])).toEqual({ u: 0, p: NaN });
});

test('the groups share out all pairs; p lies in [0, 1], is larger when corrected, and heeds no order', () => {
  fc.assert(
    fc.property(table(2, 4), fc.boolean(), ([first = [], second = []], correct) => {
      const { u, p } = wilcoxonRankSum(first, second, correct);
      fc.pre(!Number.isNaN(p));
      const swapped = wilcoxonRankSum(second, first, correct);
      const pairs = first.flatMap((x) => second.map((y) => x * y)).reduce((sum, x) => sum + x, 0);
      expect(u + swapped.u).toBe(pairs);
      closeTo(swapped.p, p);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(p).toBeGreaterThanOrEqual(wilcoxonRankSum(first, second, false).p);
    })
  );
});
