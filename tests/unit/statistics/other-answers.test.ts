import { expect, test } from 'vitest';
import { withoutEach } from '../../../src/lib/statistics/dfbeta.ts';
import { differenceInMeansOverTime } from '../../../src/lib/statistics/difference-in-means-over-time.ts';
import { momentsOf } from '../../../src/lib/statistics/moments.ts';
import { pairMomentsOf } from '../../../src/lib/statistics/pairs.ts';
import { sitesAlike } from '../../../src/lib/statistics/sites-alike.ts';
import { closeTo, reference } from './reference.ts';

interface Test {
  b: number;
  se: number;
  df: number;
}
type Scores = (number | 'NA' | null)[];
const { families, over_time: overTime } = reference<{
  families: Record<'group' | 'pre' | 'post' | 'without_change' | 'without_ancova', number[]> & {
    site: string[];
    alike: Test;
  };
  over_time: Test & { all: { y0: Scores; y9: Scores; arm: number[] } };
}>('weigh');
const pairs = families.site.map((site, at) => ({
  site,
  group: families.group[at] as 0 | 1,
  pre: families.pre[at]!,
  post: families.post[at]!
}));

test('estimates without each family are those of dfbeta', () => {
  const found = withoutEach(pairs);
  expect(found).toHaveLength(families.site.length);
  found.forEach(({ change, adjusted }, at) => {
    closeTo(change, families.without_change[at]!, 1e-10, `change ${at}`);
    closeTo(adjusted, families.without_ancova[at]!, 1e-10, `ancova ${at}`);
  });
});

test('without a family an arm of one is empty, and first scores that are alike adjust nothing', () => {
  const few = [
    { group: 1, pre: 5, post: 6 },
    { group: 0, pre: 5, post: 4 },
    { group: 0, pre: 5, post: 3 }
  ] as const;
  const [alone, second] = withoutEach(few);
  expect(alone!.change).toBeNaN();
  expect([second!.change, second!.adjusted]).toEqual([3, NaN]);
});

test('sites that count the same are a contrast of lm', () => {
  const changes = (group: number) =>
    ['LA1', 'LA2', 'LA3'].map((site) =>
      momentsOf(
        pairs.flatMap((one) =>
          one.site === site && one.group === group ? [one.post - one.pre] : []
        )
      )
    );
  const found = sitesAlike(changes(1), changes(0));
  const { b, se, df } = families.alike;
  closeTo(found.estimate, b, 1e-10);
  closeTo(found.se, se, 1e-10);
  expect(found.df).toBe(df);
  expect(sitesAlike(changes(1), []).estimate).toBeNaN();
});

test('all measured each time differ as the overlapping means of each arm', () => {
  const { y0, y9, arm } = overTime.all;
  const number = (score: Scores[number] | undefined) => (typeof score === 'number' ? score : NaN);
  const of = (wanted: number) => {
    const rows = arm.flatMap((one, at) => (one === wanted ? [at] : []));
    const [pre, post] = [rows.map((at) => number(y0[at])), rows.map((at) => number(y9[at]))];
    return { pre: momentsOf(pre), post: momentsOf(post), pairs: pairMomentsOf(pre, post) };
  };
  const found = differenceInMeansOverTime(of(1), of(0));
  closeTo(found.estimate, overTime.b, 1e-10);
  closeTo(found.se, overTime.se, 1e-10);
  closeTo(found.df, overTime.df, 1e-10);
});
