import normalCdf from '@stdlib/stats-base-dists-normal-cdf/lib/main.js';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { expect, test } from 'vitest';
import { mixedModel } from '../../../src/lib/statistics/mixed-model.ts';
import {
  treatmentContrasts,
  type Design
} from '../../../src/lib/statistics/treatment-contrasts.ts';
import { designs, familyIds, scores, waveFactor } from './made-up-scores.ts';
import { closeTo, intervalCloseTo, reference } from './reference.ts';

/* The reference also holds Kenward-Roger and nlme's degrees of freedom; neither method is offered, so
   their values (kr_se, kr_df, kr_p, nlme_df, nlme_p) are not covered. */
interface ReferenceEffect {
  b: number;
  se: number;
  ci_z: [number, number];
  z_p: number;
  satterthwaite_df: number;
  satterthwaite_p: number;
}
interface ReferenceFit {
  n_obs: number;
  n_families: number;
  REML: Record<
    'criterion_minus2logL' | 'sigma2' | 'tau2' | 'sigma' | 'tau' | 'theta' | 'icc',
    number
  > & { fixed: Record<string, ReferenceEffect>; vcov: number[][]; vcov_order: string | string[] };
  ML: { minus2logL: number; sigma2: number; tau2: number; beta: Record<string, number> };
  blup_first5: Record<string, number>;
}
interface Reference {
  fits: Record<string, Record<string, ReferenceFit>>;
  boundary_case: {
    data: { family_id: string; yy: number; wave: string }[];
    expected: { tau2: number; sigma2: number; beta: Record<string, number>; crit: number };
    lmer_isSingular: boolean;
    lmer_sigma: number;
  };
}

const { fits, boundary_case: boundary } = reference<Reference>('records_lmm');
const EXACT = 1e-8;

/* lmerTest differentiates lme4's deviance numerically at the point where lme4's optimiser stopped, so that even
   coefficients which a design makes equal differ in their 10th digit there. The greatest difference from the
   analytic degrees of freedom is 1.3e-7, and 1e-7 in log p: p itself is as small as 1e-84. */
const NUMERIC = 1e-6;

/** Each reference fit with the number of checks it takes to cover its values. */
const checks: [measure: string, model: string, count: number][] = [
  ['conflict', 'A_wave_by_ra', 103],
  ['conflict', 'B_wave_by_la', 172],
  ['conflict', 'C_intercept', 28],
  ['conflict', 'D_linear_time_by_ra', 67],
  ['cohesion', 'A_wave_by_ra', 103],
  ['expressiveness', 'A_wave_by_ra', 103],
  ['independence', 'A_wave_by_ra', 103]
];

test('every reference fit is checked', () => {
  expect(checks.map(([measure, model]) => `${measure} ${model}`)).toEqual(
    Object.entries(fits).flatMap(([measure, models]) =>
      Object.keys(models).map((model) => `${measure} ${model}`)
    )
  );
});

test.each(checks)('%s, %s: %i checks against R', (measure, name, count) => {
  expect.assertions(count);
  const expected = fits[measure]?.[name] as ReferenceFit;
  const model = mixedModel(scores(measure), designs[name] as Design, familyIds);
  expect([model.observations, model.families]).toEqual([expected.n_obs, expected.n_families]);
  expect([model.singular, model.converged]).toEqual([false, true]);
  expect(Math.abs(model.derivative)).toBeLessThan(1e-10);

  const { REML, ML } = expected;
  closeTo(model.criterion, REML.criterion_minus2logL, EXACT, 'criterion');
  closeTo(model.sigma2, REML.sigma2, EXACT, 'sigma2');
  closeTo(model.tau2, REML.tau2, EXACT, 'tau2');
  closeTo(Math.sqrt(model.sigma2), REML.sigma, EXACT, 'sigma');
  closeTo(Math.sqrt(model.tau2), REML.tau, EXACT, 'tau');
  closeTo(Math.sqrt(model.tau2 / model.sigma2), REML.theta, EXACT, 'theta');
  closeTo(model.icc, REML.icc, EXACT, 'icc');

  expect(model.fixed.map((effect) => effect.name)).toEqual([REML.vcov_order].flat());
  for (const { name, b, se, df, p } of model.fixed) {
    const effect = REML.fixed[name] as ReferenceEffect;
    const margin = normalQuantile(0.975, 0, 1) * se;
    closeTo(b, effect.b, EXACT, `${name} b`);
    closeTo(se, effect.se, EXACT, `${name} se`);
    intervalCloseTo({ low: b - margin, high: b + margin }, effect.ci_z, EXACT, `${name} ci_z`);
    const zP = 2 * normalCdf(-Math.abs(b / se), 0, 1);
    closeTo(Math.log(zP), Math.log(effect.z_p), EXACT, `${name} log z_p`);
    closeTo(df, effect.satterthwaite_df, NUMERIC, `${name} df`);
    closeTo(Math.log(p), Math.log(effect.satterthwaite_p), NUMERIC, `${name} log p`);
  }
  for (const [i, row] of model.covariance.entries()) {
    for (const [j, value] of row.entries()) {
      closeTo(value, REML.vcov[i]?.[j] ?? NaN, EXACT, `vcov ${i} ${j}`);
    }
  }
  for (const [id, intercept] of Object.entries(expected.blup_first5)) {
    closeTo(model.intercepts.get(id) ?? NaN, intercept, EXACT, `intercept of ${id}`);
  }

  const ml = mixedModel(scores(measure), designs[name] as Design, familyIds, 0.95, 'ML');
  closeTo(ml.criterion, ML.minus2logL, EXACT, 'ML minus2logL');
  closeTo(ml.sigma2, ML.sigma2, EXACT, 'ML sigma2');
  closeTo(ml.tau2, ML.tau2, EXACT, 'ML tau2');
  for (const { name, b } of ml.fixed) closeTo(b, ML.beta[name] ?? NaN, EXACT, `ML ${name}`);
});

test('the boundary case is singular: all variance is within families', () => {
  expect.assertions(11);
  const { data, expected } = boundary;
  const model = mixedModel(
    data.map(({ yy }) => yy),
    treatmentContrasts(data.length, [waveFactor(data.map(({ wave }) => wave))]),
    data.map(({ family_id }) => family_id)
  );
  expect(model.singular).toBe(boundary.lmer_isSingular);
  expect([model.tau2, model.icc, model.converged]).toEqual([expected.tau2, 0, true]);
  expect(model.derivative).toBeGreaterThan(0);
  closeTo(model.sigma2, expected.sigma2, EXACT, 'sigma2');
  closeTo(Math.sqrt(model.sigma2), boundary.lmer_sigma, EXACT, 'sigma');
  closeTo(model.criterion, expected.crit, EXACT, 'criterion');
  for (const { name, b } of model.fixed) closeTo(b, expected.beta[name] ?? NaN, EXACT, name);
  expect(model.fixed.map(({ df }) => df)).toEqual([15, 15, 15]);
  expect([...model.intercepts.values()].map(Math.abs)).toEqual([0, 0, 0, 0, 0, 0]);
});
