import { expect, test } from 'vitest';
import { clusterTTest } from '../../../src/lib/statistics/cluster-t-test.ts';
import { momentsOf, type Moments } from '../../../src/lib/statistics/moments.ts';
import { changeMoments, postMoments, type PairMoments } from '../../../src/lib/statistics/pairs.ts';
import { whyUntested } from '../../../src/lib/statistics/t-estimate.ts';
import { armsOfSites, clusterCases, contrastCloseTo, seenTwice } from './cluster-references.ts';

// m <- aggregate(v, list(site, arm), mean); t.test(m$x[m$arm==1], m$x[m$arm==0], var.equal=TRUE)
test.each(clusterCases)('%s: change and follow-up agree with R', (name, reference) => {
  expect.assertions(13);
  const sites = armsOfSites(seenTwice(reference.data));
  const compared = (of: (pairs: PairMoments) => Moments) =>
    clusterTTest(
      sites.map(({ arm1 }) => of(arm1 as PairMoments)),
      sites.map(({ arm0 }) => of(arm0 as PairMoments))
    );
  const change = compared(changeMoments);
  contrastCloseTo(change, reference.cluster_t_change, `${name} change`);
  contrastCloseTo(compared(postMoments), reference.cluster_t_post, `${name} post`);
  expect(change.sites[0] + change.sites[1] - 2).toBe(change.df);
});

const site = (...values: number[]) => momentsOf(values);

test('a site counts once, however many families it has', () => {
  const many = site(...Array.from({ length: 300 }, (_, k) => 10 + (k % 3) - 1));
  const arm1 = [many, site(14)];
  const arm0 = [site(8, 10), site(5, 7, 9)];
  expect(clusterTTest(arm1, arm0)).toMatchObject({ estimate: 12 - 8, df: 2, sites: [2, 2] });
});

test('an arm of one site has an estimate, and no test', () => {
  const few = clusterTTest([site(3, 5)], [site(1), site(2), site()]);
  expect(few).toMatchObject({ estimate: 2.5, se: NaN, p: NaN, sites: [1, 2] });
  expect(whyUntested(few)).toBe('too-few');
  expect(clusterTTest([], [site(1)]).estimate).toBeNaN();
});

test('sites that do not differ are told from too few', () => {
  const equal = clusterTTest([site(0.1, 0.5), site(0.3)], [site(0.7), site(0.6, 0.8)]);
  expect(equal).toMatchObject({ se: 0, t: NaN, p: NaN });
  expect(whyUntested(equal)).toBe('no-spread');
  expect(whyUntested(clusterTTest([site(1), site(2)], [site(1), site(2)]))).toBeUndefined();
});
