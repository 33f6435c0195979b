import { expect, test } from 'vitest';
import { cr2Ancova, cr2Change } from '../../../src/lib/statistics/cr2-of-pairs.ts';
import { cr2 } from '../../../src/lib/statistics/cr2.ts';
import { gram } from '../../../src/lib/statistics/matrix.ts';
import { pairMomentsOf } from '../../../src/lib/statistics/pairs.ts';
import { symmetricEigen } from '../../../src/lib/statistics/symmetric-eigen.ts';
import { whyUntested } from '../../../src/lib/statistics/t-estimate.ts';
import {
  armsOfSites,
  clusterCases,
  contrastCloseTo,
  seenTwice,
  strataCase
} from './cluster-references.ts';
import { families, followUps, measures } from './families.ts';
import { closeTo, reference } from './reference.ts';

// coef_test(lm(change ~ arm), vcov="CR2", cluster=site, test="Satterthwaite"); conf_int(...)
test.each(clusterCases)('%s: change and ANCOVA agree with clubSandwich', (name, expected) => {
  expect.assertions(12);
  const sites = armsOfSites(seenTwice(expected.data));
  contrastCloseTo(cr2Change(sites), expected.cr2_change, `${name} change`);
  contrastCloseTo(cr2Ancova(sites), expected.cr2_ancova, `${name} ancova`);
});

test('arms within sites agree with clubSandwich', () => {
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
  contrastCloseTo(cr2Change(sites), strataCase.cr2_change, 'change');
  contrastCloseTo(cr2Ancova(sites), strataCase.cr2_ancova, 'ancova');
});

interface ThreeClusters {
  measures: Record<
    string,
    {
      per_followup: Record<
        string,
        { cr2_cluster_la_ANCOVA_ra: { b: number; se: number; df: number; p: number } }
      >;
    }
  >;
}

// coef_test(lm(w ~ w0 + ra), vcov="CR2", cluster=la): one of three authorities is an arm of its own.
test('an arm of one cluster agrees with clubSandwich, and is refused by name', () => {
  expect.assertions(4 * 2 * 5);
  const r = reference<ThreeClusters>('records_tests').measures;
  for (const measure of measures)
    for (const wave of followUps) {
      const expected = r[measure]?.per_followup[wave]?.cr2_cluster_la_ANCOVA_ra;
      const seen = families(measure).filter((one) => !Number.isNaN(one.w0 + one[wave]));
      const clusters = ['LA1', 'LA2', 'LA3'].map((la) => {
        const some = seen.filter((one) => one.la === la);
        return gram([
          some.map(() => 1),
          some.map(({ w0 }) => w0 - 50),
          some.map(({ ra }) => (ra ? 1 : 0)),
          some.map((one) => one[wave] - 50)
        ]);
      });
      const arm = cr2(clusters)[2];
      closeTo(arm?.estimate ?? NaN, expected?.b ?? NaN, 1e-9, `${measure} ${wave} b`);
      closeTo(arm?.se ?? NaN, expected?.se ?? NaN, 1e-9, `${measure} ${wave} se`);
      closeTo(arm?.df ?? NaN, expected?.df ?? NaN, 1e-9, `${measure} ${wave} df`);
      closeTo(arm?.p ?? NaN, expected?.p ?? NaN, 1e-9, `${measure} ${wave} p`);
      const refused = cr2Ancova(
        armsOfSites(
          seen.map((one) => ({ site: one.la, arm: Number(one.ra), pre: one.w0, post: one[wave] }))
        )
      );
      expect(whyUntested(refused)).toBe('too-few');
    }
});

test('changes that do not vary have no test, and say why', () => {
  const same = (pre: number[]) =>
    pairMomentsOf(
      pre,
      pre.map((value) => value - 3)
    );
  const arms = [
    [1, 5],
    [2, 9],
    [4, 4]
  ].map((pre) => ({ arm1: same(pre), arm0: same([...pre, 7]) }));
  const test = cr2Change(arms);
  expect(test.p).toBeNaN();
  expect(whyUntested(test)).toBe('no-spread');
});

test('eigenvalues and vectors of symmetric matrices', () => {
  const matrix = [
    [4, 1, -2],
    [1, 2, 0],
    [-2, 0, 3]
  ];
  const { values, vectors } = symmetricEigen(matrix);
  matrix.forEach((row, i) =>
    row.forEach((entry, j) => {
      const back = values.reduce(
        (sum, value, k) => sum + value * (vectors[i]?.[k] ?? NaN) * (vectors[j]?.[k] ?? NaN),
        0
      );
      expect(back).toBeCloseTo(entry, 13);
    })
  );
  const sorted = [...values].sort((a, b) => a - b);
  [4 - Math.sqrt(3), 4 + Math.sqrt(3)].forEach((value, at) => {
    expect(sorted[at + 1]).toBeCloseTo(value, 13);
  });
  expect(sorted[0]).toBeCloseTo(1, 13);
  expect(symmetricEigen([[2]])).toEqual({ values: [2], vectors: [[1]] });
  expect(
    symmetricEigen([
      [1, 0],
      [0, 1]
    ]).values
  ).toEqual([1, 1]);
});
