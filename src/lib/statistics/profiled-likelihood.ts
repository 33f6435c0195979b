import type { FamilySums } from './family-sums.ts';
import {
  cholesky,
  diagonal,
  dot,
  gram,
  inverseTransposed,
  times,
  traceOfProduct,
  weightedSum,
  type Matrix,
  type Vector
} from './matrix.ts';

export type Likelihood = 'REML' | 'ML';

/** Minus twice the log-likelihood at one variance ratio, with all other parameters at their best. */
export interface Profile {
  /** Minus twice the (restricted) log-likelihood, up to the scale of the design's columns. */
  readonly value: number;
  /** Its first derivative in lambda. */
  readonly first: number;
  /** Its second derivative in lambda. */
  readonly second: number;
  /** Coefficients of the design's columns. */
  readonly coefficients: Vector;
  /** (X'V^-1 X)^-1, the covariance of the coefficients over sigma2. */
  readonly inverse: Matrix;
  /** The derivative of this inverse in lambda. */
  readonly inverseFirst: Matrix;
  /** The residual variance. */
  readonly sigma2: number;
  /** The derivative of log sigma2 in lambda. */
  readonly logSigma2First: number;
  /** The divisor of sigma2: n - p under REML, n under ML. */
  readonly divisor: number;
}

/**
 * The profiled criterion of a random-intercept model, V = I + lambda 11' in each family, and its
 * analytic derivatives (criterion of Bates, Mächler, Bolker and Walker 2015, section 3, written for
 * one variance ratio).
 * @param sums of the design's columns with the response as last column
 * @param lambda tau2 / sigma2, zero or more
 */
export function profiledLikelihood(
  sums: FamilySums,
  lambda: number,
  likelihood: Likelihood
): Profile {
  const { within, bySize, observations } = sums;
  const between = bySize.map((group) => group.between);
  const counts = bySize.map(({ count }) => count);
  const weight = bySize.map(({ size }) => size / (1 + size * lambda));
  const weightFirst = weight.map((v) => -v * v);
  const cross = weightedSum([within, ...between], [1, ...weight]);
  const crossFirst = weightedSum(between, weightFirst);
  const crossSecond = weightedSum(
    between,
    weight.map((v) => 2 * v ** 3)
  );

  const p = cross.length - 1;
  const information = leading(cross, p);
  const informationFirst = leading(crossFirst, p);
  const factor = cholesky(information);
  const inverse = gram(inverseTransposed(factor));
  const inverseFirst = inverse.map((row) =>
    times(inverse, times(informationFirst, row)).map((value) => -value)
  );
  const coefficients = times(inverse, cross[p] as Vector);
  const residual = [...coefficients.map((b) => -b), 1];
  const pull = times(crossFirst, residual).slice(0, p);
  const q = dot(residual, times(cross, residual));
  const logQFirst = dot(residual, times(crossFirst, residual)) / q;
  const qSecond = dot(residual, times(crossSecond, residual)) - 2 * dot(pull, times(inverse, pull));

  const divisor = likelihood === 'REML' ? observations - p : observations;
  const restricted = likelihood === 'REML' ? 1 : 0;
  return {
    value:
      divisor * (1 + Math.log((2 * Math.PI * q) / divisor)) +
      dot(
        counts,
        bySize.map(({ size }) => Math.log1p(size * lambda))
      ) +
      restricted * 2 * diagonal(factor).reduce((sum, d) => sum + Math.log(d), 0),
    first:
      dot(counts, weight) +
      divisor * logQFirst +
      restricted * traceOfProduct(inverse, informationFirst),
    second:
      dot(counts, weightFirst) +
      divisor * (qSecond / q - logQFirst ** 2) +
      restricted *
        (traceOfProduct(inverse, leading(crossSecond, p)) +
          traceOfProduct(inverseFirst, informationFirst)),
    coefficients,
    inverse,
    inverseFirst,
    sigma2: q / divisor,
    logSigma2First: logQFirst,
    divisor
  };
}

function leading(matrix: Matrix, size: number): Matrix {
  return matrix.slice(0, size).map((row) => row.slice(0, size));
}
