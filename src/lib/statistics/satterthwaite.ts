import { dot, times, type Vector } from './matrix.ts';
import type { Profile } from './profiled-likelihood.ts';

/**
 * Satterthwaite's degrees of freedom 2 f^2 / Var(f) for the squared standard error f of a linear
 * combination of the coefficients, with Var(f) from the observed information of both variance parameters
 * (Giesbrecht and Burns 1985; Kuznetsova, Brockhoff and Christensen 2017). At a stationary point the
 * information splits into the profile's curvature D'' in lambda and the divisor of sigma2, which leaves
 * 1/df = 1/divisor + (d log f / d lambda)^2 / D''.
 * With no variance between families lambda is held at zero and df is the divisor, n - p, as in least squares.
 * @param profile the profiled criterion at its minimum
 * @param combination weights of the coefficients
 */
export function satterthwaite(profile: Profile, combination: Vector, singular: boolean): number {
  if (singular) return profile.divisor;
  const variance = dot(combination, times(profile.inverse, combination));
  const varianceFirst = dot(combination, times(profile.inverseFirst, combination));
  const logFirst = profile.logSigma2First + varianceFirst / variance;
  return 1 / (1 / profile.divisor + logFirst ** 2 / profile.second);
}
