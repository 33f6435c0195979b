import { fixedEffects, type FixedEffects } from './fixed-effects.ts';
import type { Vector } from './matrix.ts';
import { modelFrame } from './model-frame.ts';
import { nestedIntercepts, siteIntercepts, type Ratios } from './nested-intercepts.ts';
import { nestedSums } from './nested-sums.ts';
import { newtonMinimum } from './newton-minimum.ts';
import { profiledLikelihood, type Likelihood } from './profiled-likelihood.ts';
import type { Design } from './treatment-contrasts.ts';

/** Ratios from which the search may start; the one with the best criterion is taken. */
const STARTS = [0, 0.1, 1, 10];
/** Of waves within sites, which differ less than sites do. */
const WAVE_START = 0.1;

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
  /** Variance of a site's waves about its intercept; 0 where waves are not told. */
  readonly siteWaveVariance: number;
  /** Correlation of two records of different families at one site and wave: the site's share of all variance. */
  readonly icc: number;
  readonly observations: number;
  readonly families: number;
  readonly sites: number;
  /** True where the best variance of families, or of sites, is 0 or cannot be told from it. */
  readonly singular: {
    readonly families: boolean;
    readonly sites: boolean;
    readonly siteWaves: boolean;
  };
  /** False where no ratio of the variances is best. */
  readonly converged: boolean;
  readonly iterations: number;
  /** Predicted deviation of each site's intercept, by site id in order of first appearance. */
  readonly intercepts: ReadonlyMap<string, number>;
}

/**
 * The linear mixed model with random intercepts of sites, of families nested in sites, and of waves
 * within sites where waves are told, by restricted or full maximum likelihood (Laird and Ware 1982;
 * profiled over the ratios of the variances to sigma2): in R,
 * lmer(score ~ wave * arm + (1 | site) + (1 | site:wave) + (1 | site:family)). Where whole sites were
 * put in arms, a change that sites share is chance, which only waves within sites allow for (Hooper
 * and others 2016). Records whose response or design has no finite value are left out. A variance of
 * 0 is held there, as lmerTest does.
 * @param response one value a record
 * @param design columns with their names, one value a record
 * @param units ids of each record's family and site, and of its wave; the same family id at two sites
 *   is two families
 * @param level of the intervals, between 0 and 1
 * @throws RangeError as modelFrame, and where there are fewer than two sites, no family has two
 *   records, or no site has two families
 */
export function nestedModel(
  response: Vector,
  design: Design,
  {
    family,
    site,
    wave
  }: {
    readonly family: readonly string[];
    readonly site: readonly string[];
    readonly wave?: readonly string[];
  },
  level = 0.95,
  likelihood: Likelihood = 'REML'
): NestedModel {
  const frame = modelFrame(response, design, [family, site, ...(wave ? [wave] : [])]);
  const { observations, columns, pick } = frame;
  const sums = nestedSums(columns, pick(family), pick(site), wave && pick(wave));
  const families = sums.reduce((total, one) => total + one.sums.families.size, 0);
  const sites = sums.length;
  if (sites < 2 || families === observations || families === sites) {
    throw new RangeError(
      'Random intercepts of sites and families need two sites, a site with two families and a family with two records.'
    );
  }
  const criterion = (x: Vector) => {
    if (Math.max(...x) > LIMIT) throw new RangeError('The ratio of variances has no limit.');
    return profiledLikelihood(
      nestedIntercepts(sums, x as unknown as Ratios),
      observations,
      likelihood
    );
  };
  const starts = STARTS.flatMap((lambda) =>
    STARTS.map((mu) => (wave ? [lambda, mu, WAVE_START] : [lambda, mu]))
  );
  const best = starts
    .map((start) => ({ start, value: criterion(start).value }))
    .reduce((least, one) => (one.value < least.value ? one : least));
  const lower = best.start.map(() => 0);
  const { x, at, held, iterations, converged } = newtonMinimum(criterion, best.start, lower);
  const [lambda = 0, mu = 0, nu = 0] = x;
  return {
    ...fixedEffects(frame, at, held, level),
    sigma2: at.sigma2,
    familyVariance: lambda * at.sigma2,
    siteVariance: mu * at.sigma2,
    siteWaveVariance: nu * at.sigma2,
    icc: (mu + nu) / (1 + lambda + mu + nu),
    observations,
    families,
    sites,
    singular: {
      families: held[0] as boolean,
      sites: held[1] as boolean,
      siteWaves: held[2] ?? false
    },
    converged,
    iterations,
    intercepts: siteIntercepts(sums, x as unknown as Ratios, [
      ...at.coefficients.map((value) => -value),
      1
    ])
  };
}
