/** A vector of real numbers. */
export type Vector = readonly number[];

/** A dense matrix as a list of its rows; a lower triangle holds row i up to its diagonal. */
export type Matrix = readonly Vector[];

/** The inner product over the entries of `a`; `b` may be longer, its further entries do not count. */
export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Inner products of all pairs of the given vectors: a symmetric matrix. */
export function gram(vectors: Matrix): Matrix {
  return vectors.map((a) => vectors.map((b) => dot(a, b)));
}

/** The matrix times a column vector. */
export function times(matrix: Matrix, vector: Vector): number[] {
  return matrix.map((row) => dot(row, vector));
}

/** The rows of a matrix as columns; at least one row is needed. */
export function transposed(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] as number));
}

/** The product of two matrices. */
export function product(a: Matrix, b: Matrix): Matrix {
  const columns = transposed(b);
  return a.map((row) => times(columns, row));
}

/** The sum of matrices of one shape, each times its weight; at least one is needed. */
export function weightedSum(matrices: readonly Matrix[], weights: Vector): Matrix {
  const [first = []] = matrices;
  return first.map((row, i) =>
    row.map((_, j) =>
      dot(
        weights,
        matrices.map((matrix) => matrix[i]?.[j] as number)
      )
    )
  );
}

/** The trace of a product of two symmetric matrices. */
export function traceOfProduct(a: Matrix, b: Matrix): number {
  return a.reduce((sum, row, i) => sum + dot(row, b[i] ?? []), 0);
}

/**
 * The Cholesky factor L, a lower triangle, of a symmetric positive definite A = L L'.
 * @throws RangeError where A is not positive definite
 */
export function cholesky(symmetric: Matrix): Matrix {
  const factor: number[][] = [];
  for (const [i, row] of symmetric.entries()) {
    const current: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = factor[j] ?? current;
      const rest = (row[j] as number) - dot(current, other);
      if (j === i && !(rest > 0)) throw new RangeError('The matrix is not positive definite.');
      current.push(j === i ? Math.sqrt(rest) : rest / (other[j] as number));
    }
    factor.push(current);
  }
  return factor;
}

/** The diagonal of a lower triangle. */
export function diagonal(triangle: Matrix): number[] {
  return triangle.map((row, i) => row[i] as number);
}

/** The rows of the inverse of L', where L is a lower triangle: row k solves L x = e_k. */
export function inverseTransposed(triangle: Matrix): Matrix {
  return triangle.map((_, k) =>
    triangle.reduce<number[]>(
      (x, row, i) => [...x, ((i === k ? 1 : 0) - dot(x, row)) / (row[i] as number)],
      []
    )
  );
}

/**
 * The inverse of a symmetric positive definite matrix.
 * @throws RangeError where it is not positive definite
 */
export function inverseOf(symmetric: Matrix): Matrix {
  return gram(inverseTransposed(cholesky(symmetric)));
}
