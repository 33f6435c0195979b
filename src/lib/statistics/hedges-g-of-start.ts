import { hedgesCorrection } from './hedges-correction.ts';
import { mean } from './moments.ts';
import { changeMoments, preMoments, type PairMoments } from './pairs.ts';
import { pooledVariance } from './pooled-variance.ts';

/**
 * Difference of the mean changes of x and y in SDs of the first scores, pooled within the groups,
 * with Hedges' exact J (d_ppc2 of Morris 2008): a large change of steady scores, unlike Hedges' g of
 * the changes themselves, is not made larger by how alike a unit's two scores are.
 *
 * @returns NaN with fewer than four units in all, an empty group, or first scores all equal within both
 */
export function hedgesGOfStart(x: PairMoments, y: PairMoments): number {
  const df = x.n + y.n - 2;
  const spread = Math.sqrt(pooledVariance(preMoments(x), preMoments(y)));
  if (!(spread > 0) || df < 2) return NaN;
  return (hedgesCorrection(df) * (mean(changeMoments(x)) - mean(changeMoments(y)))) / spread;
}
