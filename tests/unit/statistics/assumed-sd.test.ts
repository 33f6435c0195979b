import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assumedSdChange,
  assumedSdDifferenceInDifferences
} from '../../../src/lib/statistics/assumed-sd.ts';
import { publishedMoments } from '../../../src/lib/statistics/moments.ts';
import { confidences } from './arbitrary.ts';
import { published, sites, waves } from './published-means.ts';
import { closeTo, intervalCloseTo } from './reference.ts';

interface ByRho {
  rho: number;
  overlap_assumed: number;
  se_all_available: number;
  ci_z: number[];
  se_completers_only: number;
}
interface DidByRho {
  rho: number;
  did_weighted: number;
  se_weighted: number;
  ci_z_weighted: number[];
  did_unweighted: number;
  se_unweighted: number;
  ci_z_unweighted: number[];
}
interface Measure {
  change_se_assumed: Record<string, Record<string, { sd: number; by_rho: ByRho[] }[]>>;
  did_se_assumed_sampling_only: Record<string, { sd: number; by_rho: DidByRho[] }[]>;
}

// v<-s^2*(1/n0+1/n1-2*r*n01/(n0*n1));vc<-s^2*2*(1-r)/n01; n01<-min(n0,n1)
test('errors of a difference of published means agree with R', () => {
  expect.assertions(2 * 3 * 2 * 3 * 4 * 5);
  for (const [name, r] of Object.entries(published<Measure>()))
    for (const site of sites)
      for (const wave of ['m3', 'm9'])
        for (const { sd, by_rho } of r.change_se_assumed[site]?.[wave] ?? [])
          for (const expected of by_rho) {
            const path = `${name}.${site}.${wave}.${sd}.${expected.rho}`;
            const actual = assumedSdChange(waves(r, site, wave), sd, expected.rho);
            expect(actual.overlap, path).toBe(expected.overlap_assumed);
            closeTo(actual.se, expected.se_all_available, 1e-10, `${path}.se`);
            intervalCloseTo(actual.interval, expected.ci_z, 1e-10, `${path}.ci_z`);
            closeTo(actual.seCompleters, expected.se_completers_only, 1e-10, `${path}.completers`);
          }
});

// sew<-sqrt(vch("LA3")+vw);seu<-sqrt(vch("LA3")+vu); vu<-(vch("LA1")+vch("LA2"))/4
// n01<-sum(pmin(Nm[1:2,"pre"],Nm[1:2,w]));vw<-s^2*(1/n0+1/n1-2*r*n01/(n0*n1))
test('errors of a difference in differences agree with R', () => {
  expect.assertions(2 * 2 * 3 * 4 * 8);
  for (const [name, r] of Object.entries(published<Measure>()))
    for (const wave of ['m3', 'm9'])
      for (const { sd, by_rho } of r.did_se_assumed_sampling_only[wave] ?? [])
        for (const expected of by_rho) {
          const path = `${name}.${wave}.${sd}.${expected.rho}`;
          const { weighted, unweighted } = assumedSdDifferenceInDifferences(
            [waves(r, 'LA3', wave)],
            [waves(r, 'LA1', wave), waves(r, 'LA2', wave)],
            sd,
            expected.rho
          );
          closeTo(weighted.estimate, expected.did_weighted, 1e-10, `${path}.w`);
          closeTo(weighted.se, expected.se_weighted, 1e-10, `${path}.w.se`);
          intervalCloseTo(weighted.interval, expected.ci_z_weighted, 1e-10, `${path}.w.ci`);
          closeTo(unweighted.estimate, expected.did_unweighted, 1e-10, `${path}.u`);
          closeTo(unweighted.se, expected.se_unweighted, 1e-10, `${path}.u.se`);
          intervalCloseTo(unweighted.interval, expected.ci_z_unweighted, 1e-10, `${path}.u.ci`);
        }
});

const site = (n0: number, n1: number) => ({
  earlier: publishedMoments(n0, 61.4),
  later: publishedMoments(n1, 40.7)
});

test('an empty wave gives no error', () => {
  const interval = { low: NaN, high: NaN };
  const nothing = { estimate: NaN, se: NaN, interval, seCompleters: NaN, overlap: 0 };
  expect(assumedSdChange({ ...site(25, 0), later: { n: 0, centre: 0, sum: 0 } }, 10, 0.5)).toEqual(
    nothing
  );
});

test('the error falls with the correlation; all values correlated 1 at both waves leave none', () => {
  const n = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(n, n, fc.double({ min: 0, max: 0.9, noNaN: true }), (n0, n1, rho) => {
      const [more, less] = [rho + 0.05, rho].map((r) => assumedSdChange(site(n0, n1), 10, r).se);
      expect(more).toBeLessThan(less ?? NaN);
    })
  );
  const { se, seCompleters, interval } = assumedSdChange(site(20, 20), 10, 1);
  expect([se, seCompleters, interval.low]).toEqual([0, 0, NaN]);
});

test('the interval holds the estimate, widens with confidence and mirrors with the arms', () => {
  const n = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(n, n, n, n, confidences, (a, b, c, d, [less, more]) => {
      const run = (confidence: number) =>
        assumedSdDifferenceInDifferences([site(a, b)], [site(c, d)], 10, 0.5, confidence);
      const back = assumedSdDifferenceInDifferences([site(c, d)], [site(a, b)], 10, 0.5, less);
      for (const kind of ['weighted', 'unweighted'] as const) {
        const { estimate, interval } = run(less)[kind];
        expect(interval.low).toBeLessThan(estimate);
        expect(interval.high).toBeGreaterThan(estimate);
        expect(run(more)[kind].interval.low).toBeLessThan(interval.low);
        expect(back[kind].interval.low).toBeCloseTo(-interval.high, 9);
      }
    })
  );
});
