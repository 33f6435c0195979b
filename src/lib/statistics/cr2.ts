import {
  cholesky,
  dot,
  gram,
  inverseTransposed,
  times,
  weightedSum,
  type Matrix
} from './matrix.ts';
import { symmetricEigen } from './symmetric-eigen.ts';
import { tEstimate, type TEstimate } from './t-estimate.ts';

/** A cluster whose residuals the fit leaves less variance than this has none in that direction. */
const DETERMINED = 1e-12;

/**
 * Least squares with standard errors that hold however families of one site depend on each other:
 * the sandwich with the small-sample correction CR2 and Satterthwaite's degrees of freedom, both
 * for independent families of equal variance as working model (Bell and McCaffrey 2002; Pustejovsky
 * and Tipton 2018). With H the hat matrix, a site's residuals are multiplied by
 * (I − H)^(−1/2), or its pseudo-inverse. Everything follows from the sites' cross-products, since
 * that root acts within the span of the design.
 *
 * @param clusters of each site the cross-products Z'Z of the design's columns with the response as
 *   last column, all about the same origin
 * @returns the columns' coefficients in their order; t, p and interval NaN where nothing varies
 * @throws RangeError where the columns depend on each other
 */
export function cr2(clusters: readonly Matrix[], confidence: number = 0.95): TEstimate[] {
  const total = weightedSum(
    clusters,
    clusters.map(() => 1)
  );
  const p = total.length - 1;
  const leading = (matrix: Matrix) => matrix.slice(0, p).map((row) => row.slice(0, p));
  const whitening = inverseTransposed(cholesky(leading(total)));
  // Coefficients of columns that are orthonormal over all sites; rows of `whitening` are L^-1 e_k.
  const whiten = (vector: readonly number[]) =>
    vector
      .slice(0, p)
      .map((_, k) =>
        whitening.reduce((sum, row, i) => sum + (row[k] as number) * (vector[i] as number), 0)
      );
  const inverse = gram(whitening);
  const b = times(inverse, total[p] as number[]);
  const residual = [...b.map((value) => -value), 1];
  const sites = clusters.map((products) => {
    const columns = leading(products).map(whiten);
    const share = columns.map((_, k) => whiten(columns.map((row) => row[k] as number)));
    const { values, vectors } = symmetricEigen(share);
    const through = (of: (value: number, left: number) => number) => {
      const weights = values.map((value) => {
        const left = 1 - value;
        return left > DETERMINED ? of(value, left) : 0;
      });
      return vectors.map((row) =>
        vectors.map((other) =>
          weights.reduce((sum, w, k) => sum + w * (row[k] as number) * (other[k] as number), 0)
        )
      );
    };
    return {
      score: times(
        through((_, left) => 1 / Math.sqrt(left)),
        whiten(times(products, residual))
      ),
      once: through((value, left) => value / Math.sqrt(left)),
      twice: through((value, left) => value / left)
    };
  });
  return b.map((estimate, k) => {
    const a = whitening[k] as readonly number[];
    const variance = sites.reduce((sum, { score }) => sum + dot(a, score) ** 2, 0);
    const pulls = sites.map(({ once }) => times(once, a));
    const own = sites.map(({ twice }) => dot(a, times(twice, a)));
    let [trace, squares] = [0, 0];
    pulls.forEach((pull, g) =>
      pulls.forEach((other, h) => {
        const shared = (g === h ? (own[g] as number) : 0) - dot(pull, other);
        if (g === h) trace += shared;
        squares += shared * shared;
      })
    );
    return tEstimate(estimate, Math.sqrt(variance), (trace * trace) / squares, confidence);
  });
}
