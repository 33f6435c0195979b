import type { ModelScoreRow } from '../../engine/questions/model-scores.ts';
import { cr2 } from '../../statistics/cr2.ts';
import { fixedEffect } from '../../statistics/fixed-effect.ts';
import type { Interval } from '../../statistics/interval.ts';
import { gram } from '../../statistics/matrix.ts';
import { mixedModel } from '../../statistics/mixed-model.ts';
import { nestedModel } from '../../statistics/nested-model.ts';
import type { Likelihood } from '../../statistics/profiled-likelihood.ts';
import type { Design } from '../../statistics/treatment-contrasts.ts';

/**
 * How scores of one family, and of one site, go together:
 * - `families`: a random intercept for each family;
 * - `sites`: for each family, each site, and each time point of a site, since sites were put in arms;
 * - `cr2`: nothing is assumed; least squares, with errors by CR2 over sites.
 */
export type Units = 'families' | 'sites' | 'cr2';

/** Of the intervals. */
const LEVEL = 0.95;

/** A variance, or a share of them, by the name that files give it. */
export interface Variance {
  readonly name: 'sigma2' | 'tau2' | 'site' | 'site-wave' | 'icc';
  readonly value: number;
}

/** The coefficients of a model in the order of its design, and how it went. */
export interface Estimates {
  readonly fixed: readonly {
    readonly name: string;
    readonly b: number;
    readonly se: number;
    readonly df: number;
    readonly p: number;
    readonly interval: Interval;
  }[];
  readonly variances: readonly Variance[];
  readonly observations: number;
  readonly families: number;
  readonly sites: number;
  readonly converged: boolean;
  /** Variances whose best value is 0, by name. */
  readonly singular: readonly Variance['name'][];
}

/** @throws RangeError where the scores do not carry the model. */
export function estimatesOf(
  scores: readonly ModelScoreRow[],
  design: Design,
  units: Units,
  likelihood: Likelihood
): Estimates {
  const response = scores.map(({ score }) => score);
  const family = scores.map((row) => row.family);
  const site = scores.map((row) => row.site);
  const counts = {
    observations: scores.length,
    families: new Set(scores.map((row) => JSON.stringify([row.site, row.family]))).size,
    sites: new Set(site).size
  };
  if (units === 'cr2')
    return {
      ...counts,
      fixed: leastSquares(response, design, site),
      variances: [],
      converged: true,
      singular: []
    };
  if (units === 'families') {
    const fit = mixedModel(response, design, family, LEVEL, likelihood);
    return {
      ...counts,
      fixed: fit.fixed,
      families: fit.families,
      variances: [
        { name: 'sigma2', value: fit.sigma2 },
        { name: 'tau2', value: fit.tau2 },
        { name: 'icc', value: fit.icc }
      ],
      converged: fit.converged,
      singular: fit.singular ? ['tau2'] : []
    };
  }
  const wave = scores.map((row) => row.wave);
  const fit = nestedModel(response, design, { family, site, wave }, LEVEL, likelihood);
  const { families, sites, siteWaves } = fit.singular;
  return {
    ...counts,
    fixed: fit.fixed,
    variances: [
      { name: 'sigma2', value: fit.sigma2 },
      { name: 'tau2', value: fit.familyVariance },
      { name: 'site', value: fit.siteVariance },
      { name: 'site-wave', value: fit.siteWaveVariance },
      { name: 'icc', value: fit.icc }
    ],
    converged: fit.converged,
    singular: [
      ...(families ? (['tau2'] as const) : []),
      ...(sites ? (['site'] as const) : []),
      ...(siteWaves ? (['site-wave'] as const) : [])
    ]
  };
}

/** Least squares with errors by CR2 over sites; scores are taken from their mean, for the digits. */
function leastSquares(
  response: readonly number[],
  { names, columns }: Design,
  site: readonly string[]
): Estimates['fixed'] {
  const middle = response.reduce((sum, score) => sum + score, 0) / response.length;
  const all = [...columns, response.map((score) => score - middle)];
  const clusters = [...new Set(site)].map((one) =>
    gram(all.map((column) => column.filter((_, row) => site[row] === one)))
  );
  return cr2(clusters).map(({ estimate, se, df }, at) =>
    fixedEffect(names[at] as string, estimate + (at === 0 ? middle : 0), se, df, LEVEL)
  );
}
