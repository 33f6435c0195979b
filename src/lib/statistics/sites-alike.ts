import { mean, sumOfSquares, type Moments } from './moments.ts';
import { tEstimate, type TEstimate } from './t-estimate.ts';

/**
 * The plain average of sites' means in arm 1 less that in arm 0: each site counts the same, however
 * many families it has. Its error is that of the families within these sites alone, with one variance
 * for all: a contrast of `lm(change ~ 0 + site)`. It does not tell how other sites would differ.
 *
 * @param arm1 values of each site of arm 1; a site without any is left out
 * @returns estimate NaN with an empty arm; se, t and interval NaN where no site has two values
 */
export function sitesAlike(arm1: readonly Moments[], arm0: readonly Moments[]): TEstimate {
  const filled = [arm1, arm0].map((arm) => arm.filter(({ n }) => n > 0));
  const sites = filled.flat();
  const [one, none] = filled.map(
    (arm) => arm.reduce((sum, site) => sum + mean(site), 0) / arm.length
  );
  const df = sites.reduce((sum, { n }) => sum + n - 1, 0);
  const within = sites.reduce((sum, site) => sum + sumOfSquares(site), 0) / df;
  const weights = filled.reduce(
    (sum, arm) => sum + arm.reduce((part, { n }) => part + 1 / n, 0) / arm.length ** 2,
    0
  );
  return tEstimate(one! - none!, Math.sqrt(within * weights), df);
}
