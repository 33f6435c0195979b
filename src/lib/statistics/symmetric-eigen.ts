import type { Matrix, Vector } from './matrix.ts';

const MOST_SWEEPS = 60;

/** The decomposition A = E diag(values) E'. */
export interface SymmetricEigen {
  readonly values: Vector;
  /** Orthonormal eigenvectors as columns. */
  readonly vectors: Matrix;
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by rotations that each make one pair of
 * entries 0 (Jacobi 1846; Golub and Van Loan 1996, section 8.4). Absolute errors are of the size of
 * rounding of the largest eigenvalue.
 */
export function symmetricEigen(symmetric: Matrix): SymmetricEigen {
  const a = symmetric.map((row) => [...row]);
  const e = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  const entry = (i: number, j: number) => a[i]?.[j] as number;
  const scale = Math.max(0, ...a.flat().map(Math.abs));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let left = 0;
    for (let i = 0; i < a.length; i++)
      for (let j = i + 1; j < a.length; j++) {
        if (Math.abs(entry(i, j)) <= Number.EPSILON ** 2 * scale) continue;
        left = Math.max(left, Math.abs(entry(i, j)));
        rotate(a, e, i, j);
      }
    if (left === 0) break;
  }
  return { values: a.map((row, i) => row[i] as number), vectors: e };
}

/** Turns the plane of two axes so that their entry vanishes. */
function rotate(a: number[][], e: number[][], i: number, j: number): void {
  const [ii, ij, jj] = [a[i]?.[i], a[i]?.[j], a[j]?.[j]] as [number, number, number];
  const theta = (jj - ii) / (2 * ij);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  const turn = (row: number[]) => {
    const [x, y] = [row[i] as number, row[j] as number];
    row[i] = c * x - s * y;
    row[j] = s * x + c * y;
  };
  a.forEach(turn);
  e.forEach(turn);
  const [first, second] = [a[i] as number[], a[j] as number[]];
  first.forEach((x, k) => {
    const y = second[k] as number;
    first[k] = c * x - s * y;
    second[k] = s * x + c * y;
  });
  first[j] = 0;
  second[i] = 0;
}
