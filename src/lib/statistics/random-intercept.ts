import type { FamilySums } from './family-sums.ts';
import { weightedSum } from './matrix.ts';
import type { WeightedSums } from './profiled-likelihood.ts';

/**
 * Sums of records under a random intercept for each family, V = I + lambda 11' within a family.
 * @param sums of the design's columns with the response as last column
 * @param lambda tau2 / sigma2, zero or more
 */
export function randomIntercept({ within, bySize }: FamilySums, lambda: number): WeightedSums {
  const between = bySize.map((group) => group.between);
  const weight = bySize.map(({ size }) => size / (1 + size * lambda));
  const total = (each: (weight: number, size: number) => number) =>
    bySize.reduce((sum, { count, size }, at) => sum + count * each(weight[at] as number, size), 0);
  return {
    cross: weightedSum([within, ...between], [1, ...weight]),
    crossFirst: [
      weightedSum(
        between,
        weight.map((v) => -v * v)
      )
    ],
    crossSecond: [
      [
        weightedSum(
          between,
          weight.map((v) => 2 * v ** 3)
        )
      ]
    ],
    logDet: total((_, size) => Math.log1p(size * lambda)),
    logDetFirst: [total((v) => v)],
    logDetSecond: [[total((v) => -v * v)]]
  };
}
