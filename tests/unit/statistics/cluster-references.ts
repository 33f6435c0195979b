import { expect } from 'vitest';
import type { ArmsOfSite } from '../../../src/lib/statistics/cr2-of-pairs.ts';
import type { FixedEffects } from '../../../src/lib/statistics/fixed-effects.ts';
import { pairMomentsOf } from '../../../src/lib/statistics/pairs.ts';
import type { TEstimate } from '../../../src/lib/statistics/t-estimate.ts';
import {
  treatmentContrasts,
  type Design
} from '../../../src/lib/statistics/treatment-contrasts.ts';
import { closeTo, intervalCloseTo, reference } from './reference.ts';

export interface ReferenceEffect {
  b: number;
  se: number;
  df: number;
  t: number;
  p: number;
}

/** What model() in clusters.R keeps of lmer(). */
export interface ReferenceModel {
  criterion: number;
  variances: Partial<Record<'site' | 'family:site' | 'Residual', number>>;
  fixed: Record<string, ReferenceEffect>;
  site_intercepts: Record<string, number>;
  vcov: number[][];
}

/** The estimate of arm 1 less arm 0 that clusters.R keeps of t.test() and coef_test(). */
export interface ReferenceContrast {
  estimate?: number;
  b?: number;
  se: number;
  df: number;
  p: number;
  ci: [number, number];
}

export interface ClusterCase {
  data: Record<'arm' | 'score', number[]> & Record<'site' | 'family' | 'wave', string[]>;
  nested: ReferenceModel;
  nested_ml: ReferenceModel;
  change_by_site: ReferenceModel;
  ancova_by_site: ReferenceModel;
  cluster_t_change: ReferenceContrast;
  cluster_t_post: ReferenceContrast;
  icc_change: Record<'icc' | 'msb' | 'msw' | 'n0' | 'deff_size', number>;
  icc_post: Record<'icc' | 'msb' | 'msw' | 'n0' | 'deff_size', number>;
  cr2_change: ReferenceContrast;
  cr2_ancova: ReferenceContrast;
}

const { cases, strata } = reference<{
  cases: Record<string, ClusterCase>;
  strata: {
    data: Record<'arm' | 'pre' | 'post', number[]> & { site: string[] };
    change: ReferenceContrast;
    ancova: ReferenceContrast;
    cr2_change: ReferenceContrast;
    cr2_ancova: ReferenceContrast;
  };
}>('clusters');

/** Made-up families at sites and R's analyses of them, by name. */
export const clusterCases = Object.entries(cases);

/** Made-up families put in arms one by one within sites, and R's analyses of them. */
export const strataCase = strata;

/** score ~ wave * arm. */
export function waveByArm({ wave, arm }: ClusterCase['data']): Design {
  const levels = [...new Set(wave)].sort((a, b) => Number(a) - Number(b));
  return treatmentContrasts(
    wave.length,
    [
      { name: 'wave', levels, values: wave },
      { name: 'arm', values: arm }
    ],
    [['wave', 'arm']]
  );
}

/** A family with a score at the first wave and at the last. */
export interface Seen {
  site: string;
  arm: number;
  pre: number;
  post: number;
}

/** Families seen at the first wave and at the last. */
export function seenTwice({ site, family, arm, wave, score }: ClusterCase['data']): Seen[] {
  const last = Math.max(...wave.map(Number));
  const post = new Map(
    family.flatMap((id, row) => (Number(wave[row]) === last ? [[id, score[row] as number]] : []))
  );
  return family.flatMap((id, row) => {
    const later = post.get(id);
    if (wave[row] !== '0' || later === undefined) return [];
    return [
      {
        site: site[row] as string,
        arm: arm[row] as number,
        pre: score[row] as number,
        post: later
      }
    ];
  });
}

/**
 * Asserts criterion, residual variance, and names, b, se, df and log p of the fixed effects and
 * their covariance. lmerTest differentiates numerically where lme4's optimiser stopped, so degrees of
 * freedom and p agree to 1e-6.
 */
export function modelCloseTo(
  model: FixedEffects & { readonly sigma2: number },
  expected: ReferenceModel,
  path: string
): void {
  closeTo(model.criterion, expected.criterion, 1e-10, `${path} criterion`);
  closeTo(model.sigma2, expected.variances.Residual ?? NaN, 1e-6, `${path} sigma2`);
  expect(model.fixed.map(({ name }) => name)).toEqual(Object.keys(expected.fixed));
  model.fixed.forEach(({ name, b, se, df, p }, i) => {
    const effect = expected.fixed[name];
    expect(Math.abs(b - (effect?.b ?? NaN)), `${path} ${name}`).toBeLessThan(1e-6 * se);
    closeTo(se, effect?.se ?? NaN, 1e-6, `${path} ${name} se`);
    closeTo(df, effect?.df ?? NaN, 1e-6, `${path} ${name} df`);
    closeTo(Math.log(p), Math.log(effect?.p ?? NaN), 1e-6, `${path} ${name} log p`);
    model.fixed.forEach((other, j) => {
      const value = model.covariance[i]?.[j] ?? NaN;
      const wanted = expected.vcov[i]?.[j] ?? NaN;
      expect(Math.abs(value - wanted)).toBeLessThan(1e-6 * se * other.se);
    });
  });
}

/** Asserts estimate, se, df, p and interval, as six assertions. */
export function contrastCloseTo(
  actual: TEstimate,
  expected: ReferenceContrast,
  path: string
): void {
  closeTo(actual.estimate, expected.estimate ?? expected.b ?? NaN, 1e-10, `${path} estimate`);
  for (const name of ['se', 'df', 'p'] as const)
    closeTo(actual[name], expected[name], 1e-10, `${path} ${name}`);
  intervalCloseTo(actual.interval, expected.ci, 1e-10, `${path} ci`);
}

/** Families seen twice, by site and arm. */
export function armsOfSites(families: readonly Seen[]): ArmsOfSite[] {
  const moments = (some: readonly Seen[]) =>
    pairMomentsOf(
      some.map(({ pre }) => pre),
      some.map(({ post }) => post)
    );
  return [...new Set(families.map(({ site }) => site))].map((site) => {
    const [arm1, arm0] = [1, 0].map((arm) =>
      moments(families.filter((one) => one.site === site && one.arm === arm))
    );
    return { arm1, arm0 } as ArmsOfSite;
  });
}
