import { dot, type Matrix, type Vector } from './matrix.ts';
import { orthogonalBasis, projectOut } from './orthogonal-basis.ts';
import type { Design } from './treatment-contrasts.ts';

/** A response whose part outside the design is smaller than this share of it has no residual variance. */
const NO_RESIDUAL = 1e-12;

/** The records that a linear model is fitted to, with its design made orthonormal. */
export interface ModelFrame {
  readonly names: readonly string[];
  readonly observations: number;
  /** Orthonormal columns that span the design, and the least-squares residual of the response. */
  readonly columns: Matrix;
  /** The triangle R of the design, X = Q R: the rows of R'. */
  readonly r: Matrix;
  /** Least-squares coefficients of the orthonormal columns. */
  readonly leastSquares: Vector;
  /** What the records that are used say of something that every record says. */
  readonly pick: <T>(values: readonly T[]) => T[];
}

/**
 * Leaves out records whose response or design has no finite value. Orthonormal columns and the
 * least-squares residual keep the cross-products of what is left well conditioned.
 * @param response one value a record
 * @param design columns with their names, one value a record
 * @param groups the ids that each record belongs to, such as those of families; one list a grouping
 * @throws RangeError where lengths differ, the design's columns depend on each other (the message
 *   names them), there are no more records than columns, or the design reproduces the response
 */
export function modelFrame(
  response: Vector,
  { names, columns }: Design,
  groups: readonly (readonly unknown[])[]
): ModelFrame {
  if ([...groups, ...columns].some(({ length }) => length !== response.length)) {
    throw new RangeError('Response, design and families differ in length.');
  }
  const rows = [...response.keys()].filter((row) =>
    [response, ...columns].every((column) => Number.isFinite(column[row]))
  );
  const pick = <T>(values: readonly T[]) => rows.map((row) => values[row] as T);
  if (rows.length <= names.length) {
    throw new RangeError(`${rows.length} records cannot carry ${names.length} parameters.`);
  }
  const { q, r, aliased } = orthogonalBasis(columns.map(pick));
  if (aliased.length > 0) {
    const terms = aliased.map((index) => names[index]).join(', ');
    throw new RangeError(`Not estimable, for they follow from other terms: ${terms}.`);
  }
  const y = pick(response);
  const { rest, length, coefficients } = projectOut(q, y);
  if (!(length > NO_RESIDUAL * Math.sqrt(dot(y, y)))) {
    throw new RangeError('The design reproduces the response: no variance is left to model.');
  }
  const observations = rows.length;
  return { names, observations, columns: [...q, rest], r, leastSquares: coefficients, pick };
}
