import { expect, test } from 'vitest';
import { nestedModel, type NestedModel } from '../../../src/lib/statistics/nested-model.ts';
import {
  clusterCases,
  modelCloseTo,
  waveByArm,
  type ClusterCase,
  type ReferenceModel
} from './cluster-references.ts';

const fit = (data: ClusterCase['data'], likelihood: 'REML' | 'ML' = 'REML') =>
  nestedModel(
    data.score,
    waveByArm(data),
    { family: data.family, site: data.site },
    0.95,
    likelihood
  );
const columnsOf = (data: ClusterCase['data'], rows: readonly number[]): ClusterCase['data'] => {
  const pick = <T>(values: readonly T[]) => rows.map((row) => values[row] as T);
  return {
    site: pick(data.site),
    family: pick(data.family),
    wave: pick(data.wave),
    arm: pick(data.arm),
    score: pick(data.score)
  };
};

// lmerTest::lmer(score ~ wave*arm + (1|site/family), d)
test.each(clusterCases)('%s: REML and ML agree with R', (name, { data, nested, nested_ml }) => {
  const waves = new Set(data.wave).size;
  // Each fit: five numbers, one per site and column, and four per column, one per pair of columns.
  const columns = 2 * waves;
  expect.assertions(2 * (6 + new Set(data.site).size + 4 * columns + columns ** 2));
  const agrees = (model: NestedModel, expected: ReferenceModel) => {
    modelCloseTo(model, expected, name);
    for (const [site, value] of Object.entries(expected.site_intercepts))
      expect(model.intercepts.get(site)).toBeCloseTo(value, 4);
    const scale = model.sigma2 * 1e-6;
    expect(
      Math.abs(model.familyVariance - (expected.variances['family:site'] ?? NaN))
    ).toBeLessThan(scale * 10);
    expect(Math.abs(model.siteVariance - (expected.variances.site ?? NaN))).toBeLessThan(
      scale * 10
    );
    expect(model.converged).toBe(true);
  };
  agrees(fit(data), nested);
  agrees(fit(data, 'ML'), nested_ml);
});

const dataOf = (name: string) => clusterCases.find(([one]) => one === name)?.[1].data;
const unbalanced = dataOf('unbalanced') as ClusterCase['data'];

test('variances that are 0 are told, and held there', () => {
  const singular = (name: string) => fit(dataOf(name) as ClusterCase['data']).singular;
  expect(singular('balanced')).toEqual({ families: false, sites: false, siteWaves: false });
  expect(singular('no_site_variance')).toEqual({ families: false, sites: true, siteWaves: false });
  expect(singular('no_family_variance')).toEqual({
    families: true,
    sites: false,
    siteWaves: false
  });
  expect(singular('no_variance')).toEqual({ families: true, sites: true, siteWaves: false });
});

test('icc is the share of the sites', () => {
  const { icc, siteVariance, familyVariance, sigma2 } = fit(unbalanced);
  expect(icc).toBeCloseTo(28.98104 / (28.98104 + 25.34311 + 33.96686), 6);
  expect(icc).toBe(siteVariance / sigma2 / (1 + familyVariance / sigma2 + siteVariance / sigma2));
});

test('the order of records and the names of families make no difference', () => {
  const rows = unbalanced.score.map((_, row) => (row * 100) % unbalanced.score.length);
  expect(new Set(rows).size).toBe(unbalanced.score.length);
  const shuffled = columnsOf(unbalanced, rows);
  const whole = fit(unbalanced);
  // Families are nested: the same ids at every site name other families.
  const numbers = new Map<string, number>();
  const byNumber = shuffled.family.map((id, row) => {
    const site = shuffled.site[row] ?? '';
    if (!numbers.has(`${site} ${id}`))
      numbers.set(
        `${site} ${id}`,
        [...numbers.keys()].filter((key) => key.startsWith(site)).length
      );
    return String(numbers.get(`${site} ${id}`));
  });
  const again = fit({ ...shuffled, family: byNumber });
  expect(again.families).toBe(61);
  again.fixed.forEach(({ name, b, se, df }, k) => {
    const expected = whole.fixed[k];
    expect(name).toBe(expected?.name);
    expect(b).toBeCloseTo(expected?.b ?? NaN, 7);
    expect(se).toBeCloseTo(expected?.se ?? NaN, 7);
    expect(df).toBeCloseTo(expected?.df ?? NaN, 5);
  });
});

test('a record without a score is left out', () => {
  const gap = { ...unbalanced, score: unbalanced.score.map((y, row) => (row === 7 ? NaN : y)) };
  const rest = columnsOf(
    unbalanced,
    [...unbalanced.score.keys()].filter((row) => row !== 7)
  );
  expect(fit(gap)).toEqual(fit(rest));
});

test('what the model needs is refused without', () => {
  const rows = (keep: (row: number) => boolean) =>
    columnsOf(unbalanced, [...unbalanced.score.keys()].filter(keep));
  const message =
    'Random intercepts of sites and families need two sites, a site with two families and a family with two records.';
  const line = { names: ['(Intercept)'], columns: [] as number[][] };
  const mean = (data: ClusterCase['data']) =>
    nestedModel(
      data.score,
      { ...line, columns: [data.score.map(() => 1)] },
      { family: data.family, site: data.site }
    );
  expect(() => mean(rows((row) => unbalanced.site[row] === 'S02'))).toThrow(message);
  expect(() => mean(rows((row) => unbalanced.wave[row] === '0'))).toThrow(message);
  expect(() => mean({ ...unbalanced, family: unbalanced.site })).toThrow(message);
});

test('scores that do not vary within families have no best ratio, and say so', () => {
  const flat = unbalanced.family.map((id) => Number(id.slice(1)) ** 1.5);
  const model = nestedModel(
    flat,
    { names: ['(Intercept)'], columns: [flat.map(() => 1)] },
    { family: unbalanced.family, site: unbalanced.site }
  );
  expect(model.converged).toBe(false);
});
