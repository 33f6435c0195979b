import { dot, type Matrix, type Vector } from './matrix.ts';

/** A column whose part outside the earlier columns is smaller than this share of it counts as aliased, as in R's `lm`. */
const TOLERANCE = 1e-7;

/** The decomposition X = Q R of a design, both by columns. */
export interface OrthogonalBasis {
  /** Orthonormal columns that span the design. */
  readonly q: Matrix;
  /** The columns of the upper triangle R, each up to its diagonal: the rows of the lower triangle R'. */
  readonly r: Matrix;
  /** Indices of the columns that are linear combinations of earlier ones; they have no part in q and r. */
  readonly aliased: readonly number[];
}

/** What is left of a vector outside orthonormal columns, and its coefficients on them. */
export function projectOut(
  q: Matrix,
  vector: Vector
): { rest: Vector; length: number; coefficients: number[] } {
  let rest = vector;
  const coefficients = q.map(() => 0);
  // A second pass restores the orthogonality that cancellation costs the first.
  for (let pass = 0; pass < 2; pass++) {
    for (const [k, unit] of q.entries()) {
      const share = dot(unit, rest);
      rest = rest.map((value, row) => value - share * (unit[row] as number));
      coefficients[k] = (coefficients[k] as number) + share;
    }
  }
  return { rest, length: Math.sqrt(dot(rest, rest)), coefficients };
}

/**
 * The orthogonal basis of the columns by Gram and Schmidt with reorthogonalisation
 * (Giraud, Langou, Rozložník and van den Eshof 2005: two passes are enough).
 */
export function orthogonalBasis(columns: Matrix): OrthogonalBasis {
  const q: Vector[] = [];
  const r: Vector[] = [];
  const aliased: number[] = [];
  for (const [index, column] of columns.entries()) {
    const { rest, length, coefficients } = projectOut(q, column);
    if (length <= TOLERANCE * Math.sqrt(dot(column, column))) {
      aliased.push(index);
    } else {
      q.push(rest.map((value) => value / length));
      r.push([...coefficients, length]);
    }
  }
  return { q, r, aliased };
}
