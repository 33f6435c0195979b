import { expect, test } from 'vitest';
import { powerOfSites, sitesFor } from '../../../src/lib/statistics/power-sites.ts';
import {
  detectableInErrors,
  powerTTest,
  sizeOfTTest
} from '../../../src/lib/statistics/power-t-test.ts';
import { closeTo, reference } from './reference.ts';

const { power } = reference<{
  power: { sites: number[] } & Record<'n_post' | 'n_ancova' | 'power_20' | 'delta_20', number>;
}>('weigh');
const plan = { delta: 5, sd: 10, r: 0.7, icc: 0.05, size: 17 };

test('the power of few sites is R’s', () => {
  [2, 3, 4, 5].forEach((sites, at) =>
    closeTo(powerOfSites(sites, plan), power.sites[at]!, 1e-9, `${sites} sites`)
  );
  expect(power.sites.map((one) => one.toFixed(2))).toEqual(['0.24', '0.52', '0.72', '0.84']);
  expect(sitesFor(plan)).toBe(5);
});

test('people one by one are those of power.t.test', () => {
  closeTo(sizeOfTTest(5, 10), power.n_post, 1e-8);
  closeTo(sizeOfTTest(5, 10 * Math.sqrt(0.51)), power.n_ancova, 1e-8);
  expect([sizeOfTTest(5, 10).toFixed(1), power.n_ancova.toFixed(1)]).toEqual(['63.8', '33.0']);
  closeTo(powerTTest(20, 5, 10), power.power_20, 1e-9);
  closeTo(detectableInErrors(38) * 10 * Math.sqrt(2 / 20), power.delta_20, 1e-8);
});

test('what cannot be found is not: no difference, one site, nobody measured again', () => {
  expect(sizeOfTTest(0, 10)).toBe(Infinity);
  expect(powerOfSites(1, plan)).toBeNaN();
  expect(powerOfSites(3, { ...plan, size: 0 })).toBeNaN();
  expect(sitesFor({ ...plan, delta: 0.1 })).toBeUndefined();
  expect(detectableInErrors(0)).toBeNaN();
});
