import type { ArmsOfSite } from './cr2-of-pairs.ts';
import { meanDifference, sumOfSquares } from './moments.ts';
import {
  changeMoments,
  postMoments,
  preMoments,
  sumOfProducts,
  type PairMoments
} from './pairs.ts';
import { tEstimate, type TEstimate } from './t-estimate.ts';

/** Sums of squares and products within strata of the baseline x, the outcome y and the arm g. */
interface Within {
  xx: number;
  xy: number;
  yy: number;
  gg: number;
  gx: number;
  gy: number;
  n: number;
  strata: number;
}

/**
 * Follow-up of arm 1 less that of arm 0 at the same baseline and the same site, with one slope and
 * a level for each site: `lm(post ~ pre + arm + site)`, for families put in arms one by one within
 * sites (Fisher 1932; sites as strata as in ICH E9, 5.7). Least squares in closed form from sums.
 *
 * @param sites families of each site by arm; a site with one arm tells of the slope alone
 * @returns estimate NaN where no site has both arms or the baseline does not vary; se, t, p and
 * interval NaN with no degree of freedom left, n − sites − 2, or a perfect fit
 */
export function stratifiedAncova(
  sites: readonly ArmsOfSite[],
  confidence: number = 0.95
): TEstimate {
  const w = withinSites(sites, postMoments, sumOfProducts);
  const determinant = w.xx * w.gg - w.gx ** 2;
  const unit = determinant > Number.EPSILON * w.xx * w.gg ? determinant : NaN;
  const group = (w.gy * w.xx - w.gx * w.xy) / unit;
  const slope = (w.xy * w.gg - w.gx * w.gy) / unit;
  const residual = w.yy - slope * w.xy - group * w.gy;
  const df = w.n - w.strata - 2;
  return fitted(group, residual, w, w.xx / unit, df, confidence);
}

/**
 * Mean change of arm 1 less that of arm 0 within sites, `lm(change ~ arm + site)`: each site's difference
 * weighs n₁·n₀/(n₁ + n₀).
 *
 * @returns as stratifiedAncova, with n − sites − 1 degrees of freedom
 */
export function stratifiedChange(
  sites: readonly ArmsOfSite[],
  confidence: number = 0.95
): TEstimate {
  const w = withinSites(sites, changeMoments, () => 0);
  const unit = w.gg > 0 ? w.gg : NaN;
  const group = w.gy / unit;
  return fitted(group, w.yy - group * w.gy, w, 1 / unit, w.n - w.strata - 1, confidence);
}

function withinSites(
  sites: readonly ArmsOfSite[],
  outcome: typeof postMoments,
  products: typeof sumOfProducts
): Within {
  const w: Within = { xx: 0, xy: 0, yy: 0, gg: 0, gx: 0, gy: 0, n: 0, strata: 0 };
  for (const { arm1, arm0 } of sites) {
    const arms = [arm1, arm0].filter((pairs) => pairs !== undefined && pairs.n > 0);
    for (const pairs of arms as PairMoments[]) {
      w.xx += sumOfSquares(preMoments(pairs));
      w.yy += sumOfSquares(outcome(pairs));
      w.xy += products(pairs);
      w.n += pairs.n;
    }
    if (arms.length > 0) w.strata += 1;
    if (!arm1?.n || !arm0?.n) continue;
    const weight = (arm1.n * arm0.n) / (arm1.n + arm0.n);
    const dx = meanDifference(preMoments(arm1), preMoments(arm0));
    const dy = meanDifference(outcome(arm1), outcome(arm0));
    w.gg += weight;
    w.gx += weight * dx;
    w.gy += weight * dy;
    w.xx += weight * dx * dx;
    w.xy += weight * dx * dy;
    w.yy += weight * dy * dy;
  }
  return w;
}

function fitted(
  group: number,
  residual: number,
  { n, yy }: Within,
  unitVariance: number,
  df: number,
  confidence: number
): TEstimate {
  const sigma2 = df > 0 ? (residual <= n * Number.EPSILON * yy ? 0 : residual / df) : NaN;
  return tEstimate(group, Math.sqrt(sigma2 * unitVariance), df, confidence);
}
