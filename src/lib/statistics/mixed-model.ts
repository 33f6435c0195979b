import { familySums } from './family-sums.ts';
import { fixedEffect, type FixedEffect } from './fixed-effect.ts';
import { diagonal, dot, inverseTransposed, times, type Matrix, type Vector } from './matrix.ts';
import { orthogonalBasis, projectOut, type OrthogonalBasis } from './orthogonal-basis.ts';
import { satterthwaite } from './satterthwaite.ts';
import type { Design } from './treatment-contrasts.ts';
import { varianceRatio } from './variance-ratio.ts';

/** A response whose part outside the design is smaller than this share of it has no residual variance. */
const NO_RESIDUAL = 1e-12;

/** A fitted random-intercept model. */
export interface MixedModel {
  /** The design's columns in their order, tested with Satterthwaite's degrees of freedom. */
  readonly fixed: readonly FixedEffect[];
  /** Covariance of the fixed effects, in their order. */
  readonly covariance: Matrix;
  /** Variance of a record about its family. */
  readonly sigma2: number;
  /** Variance of the families' intercepts. */
  readonly tau2: number;
  /** tau2 / (tau2 + sigma2). */
  readonly icc: number;
  /** Minus twice the restricted log-likelihood, with the constant of lme4's `REMLcrit`. */
  readonly criterion: number;
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
  /** The fit by maximum likelihood, for comparing fixed effects; its variances are biased downwards. */
  readonly maximumLikelihood: {
    readonly minus2LogLikelihood: number;
    readonly sigma2: number;
    readonly tau2: number;
    readonly b: Vector;
    readonly singular: boolean;
    readonly converged: boolean;
  };
}

/**
 * The linear mixed model with one random intercept per family, by restricted maximum likelihood
 * (Laird and Ware 1982; profiled over the one ratio tau2 / sigma2). Records whose response or design has no
 * finite value are left out. Families of one record are fine as long as some have more.
 * @param response one value a record
 * @param design columns with their names, one value a record
 * @param family the family id of each record
 * @param level of the intervals, between 0 and 1
 * @throws RangeError where lengths differ, the design's columns depend on each other (the message names them), there are no
 *   more records than columns, fewer than two families or none with two records, or the design reproduces the response
 */
export function mixedModel(
  response: Vector,
  design: Design,
  family: readonly string[],
  level = 0.95
): MixedModel {
  const { y, columns, ids } = completeRecords(response, design, family);
  const { q, r } = basisOf(design.names, columns, y.length);
  const { rest, length, coefficients } = projectOut(q, y);
  if (!(length > NO_RESIDUAL * Math.sqrt(dot(y, y)))) {
    throw new RangeError('The design reproduces the response: no variance is left to model.');
  }
  // Orthonormal columns and the least-squares residual keep the cross-products well conditioned.
  const sums = familySums([...q, rest], ids);
  if (sums.families.size < 2 || sums.families.size === y.length) {
    throw new RangeError('A random intercept needs two families and one with two records.');
  }
  const reml = varianceRatio(sums, 'REML');
  const ml = varianceRatio(sums, 'ML');
  const { lambda, profile, singular } = reml;
  const { sigma2 } = profile;

  const back = inverseTransposed(r);
  const original = (solution: Vector) =>
    times(
      back,
      solution.map((b, k) => b + (coefficients[k] as number))
    );
  const covariance = back.map((row) =>
    times(back, times(profile.inverse, row)).map((value) => sigma2 * value)
  );
  const b = original(profile.coefficients);
  const se = diagonal(covariance).map(Math.sqrt);
  const residual = [...profile.coefficients.map((value) => -value), 1];
  return {
    fixed: design.names.map((name, k) =>
      fixedEffect(
        name,
        b[k] as number,
        se[k] as number,
        satterthwaite(profile, back[k] as Vector, singular),
        level
      )
    ),
    covariance,
    sigma2,
    tau2: lambda * sigma2,
    icc: lambda / (1 + lambda),
    criterion: profile.value + 2 * diagonal(r).reduce((sum, d) => sum + Math.log(d), 0),
    derivative: profile.first,
    observations: y.length,
    families: sums.families.size,
    singular,
    converged: reml.converged,
    iterations: reml.iterations,
    intercepts: new Map(
      [...sums.families].map(([id, { size, means }]) => [
        id,
        ((lambda * size) / (1 + lambda * size)) * dot(residual, means)
      ])
    ),
    maximumLikelihood: {
      minus2LogLikelihood: ml.profile.value,
      sigma2: ml.profile.sigma2,
      tau2: ml.lambda * ml.profile.sigma2,
      b: original(ml.profile.coefficients),
      singular: ml.singular,
      converged: ml.converged
    }
  };
}

function completeRecords(response: Vector, { columns }: Design, family: readonly string[]) {
  if ([family, ...columns].some(({ length }) => length !== response.length)) {
    throw new RangeError('Response, design and families differ in length.');
  }
  const rows = [...response.keys()].filter((row) =>
    [response, ...columns].every((column) => Number.isFinite(column[row]))
  );
  const pick = <T>(values: readonly T[]) => rows.map((row) => values[row] as T);
  return { y: pick(response), columns: columns.map(pick), ids: pick(family) };
}

function basisOf(names: readonly string[], columns: Matrix, records: number): OrthogonalBasis {
  if (records <= names.length) {
    throw new RangeError(`${records} records cannot carry ${names.length} parameters.`);
  }
  const basis = orthogonalBasis(columns);
  if (basis.aliased.length > 0) {
    const aliased = basis.aliased.map((index) => names[index]).join(', ');
    throw new RangeError(`Not estimable, for they follow from other terms: ${aliased}.`);
  }
  return basis;
}
