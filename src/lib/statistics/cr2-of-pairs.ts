import { FEWEST_SITES_FOR_T } from './cluster-t-test.ts';
import { cr2 } from './cr2.ts';
import { weightedSum, type Matrix } from './matrix.ts';
import { mean } from './moments.ts';
import { addPairMoments, movedTo, postMoments, preMoments, type PairMoments } from './pairs.ts';
import { tEstimate, type TEstimate } from './t-estimate.ts';

/** Families of one site in arm 1 and in arm 0; of sites put in an arm as a whole one is absent. */
export interface ArmsOfSite {
  readonly arm1?: PairMoments;
  readonly arm0?: PairMoments;
}

/**
 * Mean change in arm 1 less that in arm 0, as `lm(change ~ arm)`, with errors by CR2 over sites.
 * @returns se, t, p and interval NaN with fewer than two sites in an arm
 */
export function cr2Change(sites: readonly ArmsOfSite[], confidence: number = 0.95): TEstimate {
  return armBySites(sites, confidence, ({ n, sumPre, sumPost, sumsqChange }) => [
    [n, sumPost - sumPre],
    [sumPost - sumPre, sumsqChange]
  ]);
}

/**
 * Follow-up in arm 1 less that in arm 0 at the same baseline, as `lm(post ~ pre + arm)`, with errors
 * by CR2 over sites.
 * @returns se, t, p and interval NaN with fewer than two sites in an arm
 */
export function cr2Ancova(sites: readonly ArmsOfSite[], confidence: number = 0.95): TEstimate {
  return armBySites(sites, confidence, (pairs) => [
    [pairs.n, pairs.sumPre, pairs.sumPost],
    [pairs.sumPre, pairs.sumsqPre, pairs.sumProduct],
    [pairs.sumPost, pairs.sumProduct, pairs.sumsqPost]
  ]);
}

/** @param products of the columns 1, those besides the arm, and the response, of one arm's families */
function armBySites(
  sites: readonly ArmsOfSite[],
  confidence: number,
  products: (pairs: PairMoments) => Matrix
): TEstimate {
  const armsOf = sites.map((site) =>
    [site.arm0, site.arm1].map((pairs) => (pairs && pairs.n > 0 ? pairs : undefined))
  );
  const filled = [0, 1].map((arm) => armsOf.flatMap((arms) => arms[arm] ?? []));
  if (filled.some((arm) => arm.length < FEWEST_SITES_FOR_T))
    return tEstimate(NaN, NaN, NaN, confidence);
  const all = filled.flat().reduce(addPairMoments);
  const [pre, post] = [mean(preMoments(all)), mean(postMoments(all))];
  const clusters = armsOf.map((arms) => {
    const parts = arms.flatMap((pairs, arm) =>
      pairs ? [withArm(products(movedTo(pre, post, pairs)), arm)] : []
    );
    return weightedSum(
      parts,
      parts.map(() => 1)
    );
  });
  return cr2(
    clusters.filter((cluster) => cluster.length > 0),
    confidence
  )[1] as TEstimate;
}

/** Adds the column of the arm, which is constant, after that of ones. */
function withArm(products: Matrix, arm: number): Matrix {
  const from = [0, 0, ...products.keys()].filter((_, at) => at !== 2);
  return from.map((i, row) =>
    from.map((j, column) => (products[i]?.[j] as number) * (row === 1 || column === 1 ? arm : 1))
  );
}
