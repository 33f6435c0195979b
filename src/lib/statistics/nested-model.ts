import { fixedEffects, type FixedEffects } from './fixed-effects.ts';
import { dot, type Vector } from './matrix.ts';
import { modelFrame } from './model-frame.ts';
import { nestedIntercepts } from './nested-intercepts.ts';
import { nestedSums, type NestedSums } from './nested-sums.ts';
import { newtonMinimum } from './newton-minimum.ts';
import { profiledLikelihood, type Likelihood } from './profiled-likelihood.ts';
import type { Design } from './treatment-contrasts.ts';

/** Ratios from which the search may start; the one with the best criterion is taken. */
const STARTS = [0, 0.1, 1, 10];

/** Ratios above it are no ratio in practice: the records do not vary within families, or families within sites. */
const LIMIT = 1e8;

/** A fitted model with random intercepts of sites and of families in them. */
export interface NestedModel extends FixedEffects {
  /** Variance of a record about its family. */
  readonly sigma2: number;
  /** Variance of the families' intercepts about their site. */
  readonly familyVariance: number;
  /** Variance of the sites' intercepts. */
  readonly siteVariance: number;
  /** Correlation of two records of different families at one site: the site's share of all variance. */
  readonly icc: number;
  readonly observations: number;
  readonly families: number;
  readonly sites: number;
  /** True where the best variance of families, or of sites, is 0 or cannot be told from it. */
  readonly singular: { readonly families: boolean; readonly sites: boolean };
  /** False where no ratio of the variances is best. */
  readonly converged: boolean;
  readonly iterations: number;
  /** Predicted deviation of each site's intercept, by site id in order of first appearance. */
  readonly intercepts: ReadonlyMap<string, number>;
}

/**
 * The linear mixed model with random intercepts of sites and of families nested in sites, by
 * restricted or full maximum likelihood (Laird and Ware 1982; profiled over the two ratios of the
 * variances to sigma2): in R, lmer(score ~ wave * arm + (1 | site / family)). Records whose response
 * or design has no finite value are left out. A variance of 0 is held there, as lmerTest does.
 * @param response one value a record
 * @param design columns with their names, one value a record
 * @param family the family id of each record; the same id at two sites is two families
 * @param site the site id of each record
 * @param level of the intervals, between 0 and 1
 * @throws RangeError as modelFrame, and where there are fewer than two sites, no family has two
 *   records, or no site has two families
 */
export function nestedModel(
  response: Vector,
  design: Design,
  family: readonly string[],
  site: readonly string[],
  level = 0.95,
  likelihood: Likelihood = 'REML'
): NestedModel {
  const frame = modelFrame(response, design, [family, site]);
  const { observations, columns, pick } = frame;
  const sums = nestedSums(columns, pick(family), pick(site));
  const [families, sites] = [sums.families.size, sums.sites.length];
  if (sites < 2 || families === observations || families === sites) {
    throw new RangeError(
      'Random intercepts of sites and families need two sites, a site with two families and a family with two records.'
    );
  }
  const criterion = ([lambda, mu]: Vector) => {
    const ratios = [lambda as number, mu as number] as const;
    if (Math.max(...ratios) > LIMIT) throw new RangeError('The ratio of variances has no limit.');
    return profiledLikelihood(nestedIntercepts(sums, ratios), observations, likelihood);
  };
  const starts = STARTS.flatMap((lambda) => STARTS.map((mu) => [lambda, mu]));
  const best = starts
    .map((start) => ({ start, value: criterion(start).value }))
    .reduce((least, one) => (one.value < least.value ? one : least));
  const { x, at, held, iterations, converged } = newtonMinimum(criterion, best.start, [0, 0]);
  const [lambda = 0, mu = 0] = x;
  const residual = [...at.coefficients.map((value) => -value), 1];
  return {
    ...fixedEffects(frame, at, held, level),
    sigma2: at.sigma2,
    familyVariance: lambda * at.sigma2,
    siteVariance: mu * at.sigma2,
    icc: mu / (1 + lambda + mu),
    observations,
    families,
    sites,
    singular: { families: held[0] as boolean, sites: held[1] as boolean },
    converged,
    iterations,
    intercepts: siteIntercepts(sums, lambda, mu, residual)
  };
}

/** Best linear unbiased predictions: mu 1'V^-1 r of the site alone, shrunken by 1 + mu 1'V^-1 1. */
function siteIntercepts(
  { sites }: NestedSums,
  lambda: number,
  mu: number,
  residual: Vector
): ReadonlyMap<string, number> {
  return new Map(
    sites.map(({ id, bySize }) => {
      let [weight, pull] = [0, 0];
      for (const { size, count, sums } of bySize) {
        const v = size / (1 + size * lambda);
        weight += count * v;
        pull += v * dot(residual, sums);
      }
      return [id, (mu * pull) / (1 + mu * weight)];
    })
  );
}
