import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kruskal } from '../../../src/lib/statistics/kruskal.ts';
import { wilcoxonRankSum } from '../../../src/lib/statistics/wilcoxon.ts';
import { table } from './count-arbitraries.ts';
import { wfa } from './count-references.ts';
import { closeTo } from './reference.ts';

// R: kruskal.test(s3$v,s3$g)$statistic, df=2, kruskal.test(s3$v,s3$g)$p.value
test('the whole-family continuum has the statistic and p value of R', () => {
  expect.assertions(3);
  const { h, df, p } = kruskal(wfa.table);
  closeTo(h, wfa.kruskal_3groups.h);
  expect(df).toBe(wfa.kruskal_3groups.df);
  closeTo(p, wfa.kruskal_3groups.p);
});

test('empty groups do not count; one group or one category says nothing', () => {
  expect(kruskal([...wfa.table, [0, 0, 0]])).toEqual(kruskal(wfa.table));
  expect(kruskal([[1, 2, 3]])).toEqual({ h: NaN, df: 0, p: NaN });
  expect(
    kruskal([
      [0, 4],
      [0, 5]
    ])
  ).toEqual({ h: NaN, df: 1, p: NaN });
  expect(kruskal([])).toEqual({ h: NaN, df: 0, p: NaN });
});

test('for two groups it is the uncorrected rank-sum test', () => {
  fc.assert(
    fc.property(table(2, 4), (groups) => {
      const { h, p } = kruskal(groups);
      fc.pre(!Number.isNaN(h));
      const [first = [], second = []] = groups;
      expect(p).toBeCloseTo(wilcoxonRankSum(first, second, false).p, 7);
    })
  );
});

test('p lies in [0, 1] and heeds neither the order of groups nor the direction of categories', () => {
  fc.assert(
    fc.property(table(3, 4), (groups) => {
      const { h, p } = kruskal(groups);
      fc.pre(!Number.isNaN(h));
      expect(h).toBeGreaterThanOrEqual(0);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(kruskal(groups.toReversed()).h).toBeCloseTo(h, 10);
      expect(kruskal(groups.map((row) => row.toReversed())).h).toBeCloseTo(h, 10);
    })
  );
});
