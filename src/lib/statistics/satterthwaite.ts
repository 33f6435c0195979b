import { dot, inverseOf, times, type Vector } from './matrix.ts';
import type { Profile } from './profiled-likelihood.ts';

/**
 * Satterthwaite's degrees of freedom 2 f^2 / Var(f) for the squared standard error f of a linear
 * combination of the coefficients, with Var(f) from the observed information of all variance parameters
 * (Giesbrecht and Burns 1985; Kuznetsova, Brockhoff and Christensen 2017). At a stationary point the
 * information splits into the profile's Hessian H and the divisor of sigma2, which leaves
 * 1/df = 1/divisor + g' H^-1 g, where g is the gradient of log f.
 * @param profile the profiled criterion at its minimum
 * @param combination weights of the coefficients
 * @param held which parameters stay where they are because they lie on their boundary; where all do,
 *   df is the divisor, n - p, as in least squares
 * @returns NaN where the criterion has no minimum in the parameters that are not held
 */
export function satterthwaite(
  { inverse, inverseFirst, logSigma2First, hessian, divisor }: Profile,
  combination: Vector,
  held: readonly boolean[]
): number {
  const free = [...held.keys()].filter((k) => !held[k]);
  const variance = dot(combination, times(inverse, combination));
  const gradient = free.map((k) => {
    const first = dot(combination, times(inverseFirst[k] ?? [], combination));
    return (logSigma2First[k] as number) + first / variance;
  });
  try {
    const information = inverseOf(free.map((i) => free.map((j) => hessian[i]?.[j] as number)));
    return 1 / (1 / divisor + dot(gradient, times(information, gradient)));
  } catch (error) {
    if (error instanceof RangeError) return NaN;
    throw error;
  }
}
