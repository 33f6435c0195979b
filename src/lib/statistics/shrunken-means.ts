import type { RandomEffects, StandingEstimate } from './random-effects.ts';

/**
 * Empirical Bayes values of single sites (Raudenbush and Bryk 1985): each lies between the site's own
 * estimate and the mean of all, the nearer to the mean the less sure the estimate is; `blup` of R's metafor.
 *
 * @returns one for each estimate, in its units; all the mean where the true values do not vary
 */
export const shrunkenMeans = (
  estimates: readonly StandingEstimate[],
  { mean, tau2 }: Pick<RandomEffects, 'mean' | 'tau2'>
): number[] =>
  estimates.map(({ estimate, se }) => mean + (tau2 / (tau2 + se * se)) * (estimate - mean));
