import { expect, test } from 'vitest';
import { ancova } from '../../../src/lib/statistics/ancova.ts';
import { pairMomentsOf } from '../../../src/lib/statistics/pairs.ts';
import {
  stratifiedAncova,
  stratifiedChange
} from '../../../src/lib/statistics/stratified-ancova.ts';
import { studentTTest } from '../../../src/lib/statistics/t-test.ts';
import { changeMoments } from '../../../src/lib/statistics/pairs.ts';
import { whyUntested } from '../../../src/lib/statistics/t-estimate.ts';
import { armsOfSites, contrastCloseTo, strataCase } from './cluster-references.ts';
import { closeTo } from './reference.ts';

// lm(change ~ arm + site), lm(post ~ pre + arm + site)
test('families put in arms within sites agree with R', () => {
  expect.assertions(12);
  const { data } = strataCase;
  const sites = armsOfSites(
    data.site.map((site, row) => ({
      site,
      arm: data.arm[row] as number,
      pre: data.pre[row] as number,
      post: data.post[row] as number
    }))
  );
  contrastCloseTo(stratifiedChange(sites), strataCase.change, 'change');
  contrastCloseTo(stratifiedAncova(sites), strataCase.ancova, 'ancova');
});

test('one site is the analysis without sites', () => {
  const arm1 = pairMomentsOf([40, 52, 47, 61, 55], [38, 50, 41, 60, 49]);
  const arm0 = pairMomentsOf([44, 50, 58, 39], [45, 51, 55, 43]);
  const { group } = ancova(arm1, arm0);
  const one = stratifiedAncova([{ arm1, arm0 }]);
  closeTo(one.estimate, group.estimate, 1e-12);
  closeTo(one.p, group.p, 1e-12);
  const student = studentTTest(changeMoments(arm1), changeMoments(arm0));
  closeTo(stratifiedChange([{ arm1, arm0 }]).p, student.p, 1e-12);
});

test('without a site of both arms nothing is compared', () => {
  const some = pairMomentsOf([40, 52, 47], [38, 50, 41]);
  const apart = [{ arm1: some }, { arm0: some }];
  expect(stratifiedAncova(apart).estimate).toBeNaN();
  expect(stratifiedChange(apart).estimate).toBeNaN();
  expect(whyUntested(stratifiedChange(apart))).toBe('too-few');
  expect(stratifiedAncova([]).estimate).toBeNaN();
});

test('too few families, and changes that do not vary', () => {
  const one = pairMomentsOf([40], [38]);
  const few = stratifiedChange([{ arm1: one, arm0: pairMomentsOf([41], [42]) }]);
  expect(few).toMatchObject({ estimate: -3, df: 0, p: NaN });
  expect(whyUntested(few)).toBe('too-few');
  const same = (pre: number[], by: number) =>
    pairMomentsOf(
      pre,
      pre.map((value) => value + by)
    );
  const flat = stratifiedChange([
    { arm1: same([40, 45], -2), arm0: same([50, 41, 44], 1) },
    { arm1: same([30, 35], -2), arm0: same([33], 1) }
  ]);
  expect(flat.estimate).toBeCloseTo(-3, 12);
  expect(whyUntested(flat)).toBe('no-spread');
});
