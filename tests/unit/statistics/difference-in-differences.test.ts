import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  differenceInDifferences,
  differenceOfWaves,
  pooledDifference
} from '../../../src/lib/statistics/difference-in-differences.ts';
import {
  addMoments,
  mean,
  momentsOf,
  publishedMoments
} from '../../../src/lib/statistics/moments.ts';
import { scores } from './arbitrary.ts';
import { cell, published, sites, waves } from './published-means.ts';
import { closeTo } from './reference.ts';

type ByWave = Record<string, number>;
interface Measure {
  pooled_nonRA_weighted: ByWave;
  pooled_nonRA_unweighted: ByWave;
  total_weighted: ByWave;
  difference_of_published_means: Record<string, ByWave>;
  did: Record<string, ByWave>;
}

// pooled_w<-colSums(m[1:2,]*Nm[1:2,])/colSums(Nm[1:2,]);pooled_u<-colMeans(m[1:2,])
// tot<-colSums(m*Nm)/colSums(Nm)
test('means over authorities agree with R', () => {
  expect.assertions(2 * 3 * 3);
  for (const [name, r] of Object.entries(published<Measure>()))
    for (const wave of ['pre', 'm3', 'm9']) {
      const rest = [cell(r, 'LA1', wave), cell(r, 'LA2', wave)];
      const all = [...rest, cell(r, 'LA3', wave)];
      const path = `${name}.${wave}`;
      closeTo(mean(rest.reduce(addMoments)), r.pooled_nonRA_weighted[wave] ?? NaN, 1e-10, path);
      closeTo(mean(all.reduce(addMoments)), r.total_weighted[wave] ?? NaN, 1e-10, path);
      const plain = rest.map(mean).reduce((a, b) => a + b) / 2;
      closeTo(plain, r.pooled_nonRA_unweighted[wave] ?? NaN, 1e-10, path);
    }
});

// d<-function(l,w) m[l,w]-m[l,"pre"]; m3_to_m9=m[l,"m9"]-m[l,"m3"]
test('differences of wave means agree with R', () => {
  expect.assertions(2 * 3 * 3);
  for (const [name, r] of Object.entries(published<Measure>()))
    for (const site of sites) {
      const between = (earlier: string, later: string) =>
        differenceOfWaves({ earlier: cell(r, site, earlier), later: cell(r, site, later) });
      const expected = r.difference_of_published_means[site];
      const path = `${name}.${site}`;
      closeTo(between('pre', 'm3'), expected?.m3 ?? NaN, 1e-10, `${path}.m3`);
      closeTo(between('pre', 'm9'), expected?.m9 ?? NaN, 1e-10, `${path}.m9`);
      closeTo(between('m3', 'm9'), expected?.m3_to_m9 ?? NaN, 1e-10, `${path}.m3_to_m9`);
    }
});

// did_weighted=d("LA3",w)-dw(w),did_unweighted=d("LA3",w)-du(w),did_vs_LA1=d("LA3",w)-d("LA1",w),
// placebo_LA1_vs_LA2=d("LA1",w)-d("LA2",w), end_difference=m["LA3",w]-pooled_w[w]
test('differences in differences agree with R', () => {
  expect.assertions(2 * 2 * 10);
  for (const [name, r] of Object.entries(published<Measure>()))
    for (const wave of ['m3', 'm9']) {
      const [la1, la2, la3] = [waves(r, 'LA1', wave), waves(r, 'LA2', wave), waves(r, 'LA3', wave)];
      const rest = pooledDifference([la1, la2]);
      const against = differenceInDifferences([la3], [la1, la2]);
      const actual = {
        LA3_change: pooledDifference([la3]).weighted,
        nonRA_change_weighted: rest.weighted,
        nonRA_change_unweighted: rest.unweighted,
        did_weighted: against.weighted,
        did_unweighted: against.unweighted,
        did_vs_LA1: differenceInDifferences([la3], [la1]).weighted,
        did_vs_LA2: differenceInDifferences([la3], [la2]).unweighted,
        placebo_LA1_vs_LA2: differenceInDifferences([la1], [la2]).weighted,
        end_difference_LA3_minus_nonRA_weighted:
          mean(la3.later) - mean(addMoments(la1.later, la2.later)),
        baseline_difference_LA3_minus_nonRA_weighted:
          mean(la3.earlier) - mean(addMoments(la1.earlier, la2.earlier))
      };
      for (const [key, value] of Object.entries(actual))
        closeTo(value, r.did[wave]?.[key] ?? NaN, 1e-10, `${name}.${wave}.${key}`);
    }
});

test('the figures the study page tells', () => {
  const { conflict } = published<Measure>();
  if (!conflict) throw new Error('no conflict');
  const [la1, la2, la3] = sites.map((site) => waves(conflict, site, 'm9'));
  if (!la1 || !la2 || !la3) throw new Error('three sites');
  const { weighted, unweighted } = differenceInDifferences([la3], [la1, la2]);
  expect(weighted.toFixed(2)).toBe('-27.24');
  expect(unweighted.toFixed(3)).toBe('-27.495');
});

test('an arm without sites or a site with an empty wave gives NaN', () => {
  const some = { earlier: publishedMoments(5, 50), later: publishedMoments(4, 45) };
  const gone = { earlier: publishedMoments(3, 40), later: momentsOf([]) };
  expect(pooledDifference([])).toEqual({ weighted: NaN, unweighted: NaN });
  expect(differenceOfWaves(gone)).toBeNaN();
  expect(pooledDifference([some, gone]).unweighted).toBeNaN();
  closeTo(pooledDifference([some, gone]).weighted, 45 - (5 * 50 + 3 * 40) / 8, 1e-12);
  expect(differenceInDifferences([some], [])).toEqual({ weighted: NaN, unweighted: NaN });
});

test('swapping the arms swaps the sign; equal n make both weightings agree', () => {
  fc.assert(
    fc.property(scores, scores, fc.integer({ min: 1, max: 50 }), (first, second, n) => {
      const arm = (values: number[]) =>
        values.map((value, at) => ({
          earlier: publishedMoments(n, value),
          later: publishedMoments(n, values[values.length - 1 - at] ?? NaN)
        }));
      const forth = differenceInDifferences(arm(first), arm(second));
      const back = differenceInDifferences(arm(second), arm(first));
      expect(back.weighted).toBeCloseTo(-forth.weighted, 9);
      expect(forth.weighted).toBeCloseTo(forth.unweighted, 9);
    })
  );
});
