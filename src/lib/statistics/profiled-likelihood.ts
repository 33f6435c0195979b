import {
  cholesky,
  diagonal,
  dot,
  gram,
  inverseTransposed,
  times,
  traceOfProduct,
  type Matrix,
  type Vector
} from './matrix.ts';

export type Likelihood = 'REML' | 'ML';

/**
 * What a likelihood needs to know of the records under a covariance sigma2·V, where V follows from
 * some parameters: sums of the design's columns with the response as last column, and the
 * determinant of V, each with its derivatives in the parameters.
 */
export interface WeightedSums {
  /** Z'V^-1 Z, where Z holds the columns and the response. */
  readonly cross: Matrix;
  readonly crossFirst: readonly Matrix[];
  /** By two parameters, of which the second is not after the first. */
  readonly crossSecond: readonly (readonly Matrix[])[];
  /** log |V|. */
  readonly logDet: number;
  readonly logDetFirst: Vector;
  /** By two parameters, of which the second is not after the first. */
  readonly logDetSecond: Matrix;
}

/** Minus twice the log-likelihood at some parameters of V, with all others at their best. */
export interface Profile {
  /** Minus twice the (restricted) log-likelihood, up to the scale of the design's columns. */
  readonly value: number;
  /** Its first derivatives. */
  readonly gradient: Vector;
  /** Its second derivatives, a symmetric matrix. */
  readonly hessian: Matrix;
  /** Coefficients of the design's columns. */
  readonly coefficients: Vector;
  /** (X'V^-1X)^-1, the covariance of the coefficients over sigma2. */
  readonly inverse: Matrix;
  /** The derivatives of this inverse. */
  readonly inverseFirst: readonly Matrix[];
  /** The factor of V: the residual variance where V has ones on its diagonal. */
  readonly sigma2: number;
  /** The derivatives of log sigma2. */
  readonly logSigma2First: Vector;
  /** The divisor of sigma2: n - p under REML, n under ML. */
  readonly divisor: number;
}

/**
 * The criterion of a linear model with correlated errors, profiled over its coefficients and sigma2,
 * and its analytic derivatives (Harville 1977; Bates, Mächler, Bolker and Walker 2015, section 3).
 * @param observations number of records
 * @throws RangeError where V or X'V^-1X is not positive definite
 */
export function profiledLikelihood(
  { cross, crossFirst, crossSecond, logDet, logDetFirst, logDetSecond }: WeightedSums,
  observations: number,
  likelihood: Likelihood
): Profile {
  const p = cross.length - 1;
  const factor = cholesky(leading(cross, p));
  const inverse = gram(inverseTransposed(factor));
  const informationFirst = crossFirst.map((matrix) => leading(matrix, p));
  const inverseFirst = informationFirst.map((information) =>
    inverse.map((row) => times(inverse, times(information, row)).map((value) => -value))
  );
  const coefficients = times(inverse, cross[p] as Vector);
  const residual = [...coefficients.map((b) => -b), 1];
  const pull = crossFirst.map((matrix) => times(matrix, residual));
  const pulled = pull.map((vector) => times(inverse, vector.slice(0, p)));
  const q = dot(residual, times(cross, residual));
  const logQFirst = pull.map((vector) => dot(residual, vector) / q);

  const divisor = likelihood === 'REML' ? observations - p : observations;
  const restricted = likelihood === 'REML' ? 1 : 0;
  const second = (i: number, j: number) => {
    const bent = crossSecond[i]?.[j] as Matrix;
    const qSecond =
      dot(residual, times(bent, residual)) - 2 * dot(pulled[j] as Vector, pull[i] as Vector);
    return (
      (logDetSecond[i]?.[j] as number) +
      divisor * (qSecond / q - (logQFirst[i] as number) * (logQFirst[j] as number)) +
      restricted *
        (traceOfProduct(inverse, leading(bent, p)) +
          traceOfProduct(inverseFirst[i] as Matrix, informationFirst[j] as Matrix))
    );
  };
  const logInformation = 2 * diagonal(factor).reduce((sum, d) => sum + Math.log(d), 0);
  return {
    value:
      divisor * (1 + Math.log((2 * Math.PI * q) / divisor)) + logDet + restricted * logInformation,
    gradient: logDetFirst.map(
      (slope, k) =>
        slope +
        divisor * (logQFirst[k] as number) +
        restricted * traceOfProduct(inverse, informationFirst[k] as Matrix)
    ),
    hessian: crossFirst.map((_, i) =>
      crossFirst.map((_, j) => (j <= i ? second(i, j) : second(j, i)))
    ),
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
