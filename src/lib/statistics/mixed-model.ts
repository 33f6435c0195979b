import { familySums } from './family-sums.ts';
import { fixedEffects, type FixedEffects } from './fixed-effects.ts';
import { dot, type Vector } from './matrix.ts';
import { modelFrame } from './model-frame.ts';
import type { Likelihood } from './profiled-likelihood.ts';
import type { Design } from './treatment-contrasts.ts';
import { varianceRatio } from './variance-ratio.ts';

/** A fitted random-intercept model. */
export interface MixedModel extends FixedEffects {
  /** Variance of a record about its family. */
  readonly sigma2: number;
  /** Variance of the families' intercepts. */
  readonly tau2: number;
  /** tau2 / (tau2 + sigma2). */
  readonly icc: number;
  /** The derivative of the profiled criterion in tau2 / sigma2 at the solution: 0 inside, not negative at the boundary. */
  readonly derivative: number;
  readonly observations: number;
  readonly families: number;
  /** True where the best tau2 is 0: families explain nothing beyond the fixed effects, or cannot be told from them. */
  readonly singular: boolean;
  /** False where no variance is left within families, so that no ratio of the variances is best. */
  readonly converged: boolean;
  /** Evaluations of the derivative by the root finder, 0 where singular. */
  readonly iterations: number;
  /** Predicted deviation of each family's intercept, by family id in order of first appearance. */
  readonly intercepts: ReadonlyMap<string, number>;
}

/**
 * The linear mixed model with one random intercept per family, by restricted or full maximum likelihood
 * (Laird and Ware 1982; profiled over the one ratio tau2 / sigma2). Records whose response or design has no
 * finite value are left out. Families of one record are fine as long as some have more.
 * @param response one value a record
 * @param design columns with their names, one value a record
 * @param family the family id of each record
 * @param level of the intervals, between 0 and 1
 * @param likelihood ML for comparing fixed effects of two designs; its variances are biased downwards
 * @throws RangeError where lengths differ, the design's columns depend on each other (the message names them), there are no
 *   more records than columns, fewer than two families or none with two records, or the design reproduces the response
 */
export function mixedModel(
  response: Vector,
  design: Design,
  family: readonly string[],
  level = 0.95,
  likelihood: Likelihood = 'REML'
): MixedModel {
  const frame = modelFrame(response, design, [family]);
  const { observations, columns, pick } = frame;
  const sums = familySums(columns, pick(family));
  if (sums.families.size < 2 || sums.families.size === observations) {
    throw new RangeError('A random intercept needs two families and one with two records.');
  }
  const { lambda, profile, singular, converged, iterations } = varianceRatio(sums, likelihood);
  const { sigma2 } = profile;
  const residual = [...profile.coefficients.map((value) => -value), 1];
  return {
    ...fixedEffects(frame, profile, [singular], level),
    sigma2,
    tau2: lambda * sigma2,
    icc: lambda / (1 + lambda),
    derivative: profile.gradient[0] as number,
    observations,
    families: sums.families.size,
    singular,
    converged,
    iterations,
    intercepts: new Map(
      [...sums.families].map(([id, { size, means }]) => [
        id,
        ((lambda * size) / (1 + lambda * size)) * dot(residual, means)
      ])
    )
  };
}
