import type { PatternSums } from './gls-patterns.ts';
import { dot, inverseOf, times, type Matrix, type Vector } from './matrix.ts';

/**
 * Variance of the contrast of means, arm 1 less arm 0, under an estimated unstructured covariance, and
 * its degrees of freedom, 2·v² / (g'·I⁻¹·g) with g the derivatives of v and I the expected restricted
 * information (Satterthwaite 1946; Giesbrecht and Burns 1985).
 *
 * @param inverses inverse covariance of each pattern's times, within all times
 * @param informed covariance of the means of each arm
 * @param contrast weights of the times
 */
export function satterthwaiteOfContrast(
  patterns: readonly PatternSums[],
  inverses: readonly Matrix[],
  informed: readonly Matrix[],
  contrast: Vector
): { readonly variance: number; readonly df: number } {
  const size = contrast.length;
  const basis = contrast.flatMap((_, i) =>
    Array.from({ length: i + 1 }, (_, j) => unit(i, j, size))
  );
  const at = informed.map((one) => times(one, contrast));
  const variance = at.reduce((sum, one) => sum + dot(one, contrast), 0);
  // W·D·W of each pattern and each derivative D of the covariance.
  const moved = inverses.map((w) => basis.map((d) => product(product(w, d), w)));
  const total = (arm: number, of: (pattern: number) => Matrix): Matrix =>
    patterns.reduce<number[][]>(
      (sum, one, place) => {
        const n = one.arms[arm]!.n;
        if (n) of(place).forEach((row, i) => row.forEach((v, j) => (sum[i]![j]! += n * v)));
        return sum;
      },
      Array.from({ length: size }, () => Array<number>(size).fill(0))
    );
  const slope = basis.map((_, d) =>
    [0, 1].reduce((sum, arm) => {
      const by = total(arm, (place) => moved[place]![d]!);
      return sum + dot(at[arm]!, times(by, at[arm]!));
    }, 0)
  );
  const shifted = [0, 1].map((arm) =>
    basis.map((_, d) =>
      product(
        informed[arm]!,
        total(arm, (place) => moved[place]![d]!)
      )
    )
  );
  const information = basis.map((one, i) =>
    basis.map((_, j) => {
      let trace = 0;
      patterns.forEach(({ arms }, place) => {
        trace += (arms[0].n + arms[1].n) * traced(moved[place]![j]!, one);
      });
      for (const arm of [0, 1]) {
        const twice = total(arm, (place) =>
          product(product(moved[place]![j]!, one), inverses[place]!)
        );
        trace -= 2 * traced(informed[arm]!, twice);
        trace += traced(shifted[arm]![i]!, shifted[arm]![j]!);
      }
      return trace / 2;
    })
  );
  const symmetric = information.map((row, i) => row.map((v, j) => (v + information[j]![i]!) / 2));
  const spread = dot(slope, times(inverseOf(symmetric), slope));
  return { variance, df: (2 * variance ** 2) / spread };
}

function unit(i: number, j: number, size: number): Matrix {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) =>
      Number((row === i && column === j) || (row === j && column === i))
    )
  );
}

const product = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) =>
    b[0]!.map((_, column) => row.reduce((sum, value, k) => sum + value * b[k]![column]!, 0))
  );

/** The trace of a product. */
const traced = (a: Matrix, b: Matrix): number =>
  a.reduce((sum, row, i) => sum + row.reduce((part, value, k) => part + value * b[k]![i]!, 0), 0);
