import fc from 'fast-check';
import { expect, test } from 'vitest';
import { designEffect } from '../../../src/lib/statistics/design-effect.ts';
import { iccAnova } from '../../../src/lib/statistics/icc.ts';
import { momentsOf } from '../../../src/lib/statistics/moments.ts';
import { changeMoments, postMoments, type PairMoments } from '../../../src/lib/statistics/pairs.ts';
import { armsOfSites, clusterCases, seenTwice } from './cluster-references.ts';
import { closeTo } from './reference.ts';

// a <- anova(lm(y ~ factor(arm) + factor(site))); msb, msw, (msb-msw)/(msb+(n0-1)*msw); sum(n^2)/sum(n)
test.each(clusterCases)('%s: change and follow-up agree with R', (name, reference) => {
  expect.assertions(10);
  const sites = armsOfSites(seenTwice(reference.data));
  for (const [of, expected] of [
    [changeMoments, reference.icc_change],
    [postMoments, reference.icc_post]
  ] as const) {
    const arms = [1, 0].map((arm) =>
      sites.map(({ arm1, arm0 }) => of((arm ? arm1 : arm0) as PairMoments))
    );
    const { icc, between, within, size } = iccAnova(arms);
    closeTo(icc, expected.icc, 1e-9, `${name} icc`);
    closeTo(between, expected.msb, 1e-10, `${name} between`);
    closeTo(within, expected.msw, 1e-10, `${name} within`);
    closeTo(size, expected.n0, 1e-10, `${name} size`);
    const sizes = arms.flat().map(({ n }) => n);
    closeTo(designEffect(sizes, icc).size, expected.deff_size, 1e-10, `${name} weighted size`);
  }
});

test('sites of equal size need no weighting', () => {
  const sites = [momentsOf([1, 2, 3]), momentsOf([4, 5, 6]), momentsOf([7, 8, 9]), momentsOf([])];
  expect(iccAnova([sites])).toEqual({ icc: 26 / 29, between: 27, within: 1, size: 3, sites: 3 });
});

test('what cannot be estimated', () => {
  expect(iccAnova([[momentsOf([1, 2])], [momentsOf([3, 4])]]).icc).toBeNaN();
  expect(iccAnova([[momentsOf([1]), momentsOf([3])]]).icc).toBeNaN();
  expect(iccAnova([[momentsOf([2, 2]), momentsOf([2, 2])]]).icc).toBeNaN();
  expect(iccAnova([]).icc).toBeNaN();
  expect(iccAnova([[momentsOf([2, 2]), momentsOf([3, 3])]]).icc).toBe(1);
});

test('the design effect of 11 families a site at ICC .16 is 2.6', () => {
  const { designEffect: effect, effectiveN, size } = designEffect(Array(20).fill(11), 0.16);
  expect(size).toBe(11);
  expect(effect).toBeCloseTo(2.6, 12);
  expect(effectiveN).toBeCloseTo(220 / 2.6, 12);
  expect(designEffect([10, 0, 2], -0.3)).toEqual({
    designEffect: 1,
    effectiveN: 12,
    size: 104 / 12
  });
  expect(designEffect([], 0.1).designEffect).toBeNaN();
});

test('unequal sites cost more than equal ones: m(1 + CV²)', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2 }), (sizes) => {
      const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
      const cv2 =
        sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0) / sizes.length / mean ** 2;
      closeTo(designEffect(sizes, 0.1).size, mean * (1 + cv2), 1e-12);
    })
  );
});
