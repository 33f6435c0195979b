import type { FamilySums } from './family-sums.ts';
import { profiledLikelihood, type Likelihood, type Profile } from './profiled-likelihood.ts';
import { randomIntercept } from './random-intercept.ts';
import { risingRoot } from './root.ts';

/** Records that vary less than this within families, against between, have no finite ratio in practice. */
const LIMIT = 1e8;

/** A derivative at zero this small against its own terms is rounding: the criterion is flat. */
const FLAT = 1e-12;

export interface VarianceRatio {
  /** The estimate of tau2 / sigma2. */
  readonly lambda: number;
  /** The profiled criterion at lambda. */
  readonly profile: Profile;
  /** True where the estimate lies on the boundary, lambda = 0. */
  readonly singular: boolean;
  /** Evaluations of the derivative by the root finder, 0 where singular. */
  readonly iterations: number;
  /** False where the derivative stays negative up to lambda = 1e8, which is then lambda. */
  readonly converged: boolean;
}

/**
 * The best variance ratio of a random-intercept model: the root of the profiled criterion's derivative,
 * or 0 where that derivative is not negative at 0.
 * @param sums of the design's columns with the response as last column
 */
export function varianceRatio(sums: FamilySums, likelihood: Likelihood): VarianceRatio {
  const at = (lambda: number) => {
    const profile = profiledLikelihood(
      randomIntercept(sums, lambda),
      sums.observations,
      likelihood
    );
    const [value = NaN] = profile.gradient;
    return { profile, value, slope: profile.hessian[0]?.[0] as number };
  };
  const boundary = at(0);
  if (boundary.value >= -FLAT * sums.observations) {
    return { lambda: 0, profile: boundary.profile, singular: true, iterations: 0, converged: true };
  }
  const { x, iterations, converged } = risingRoot(at, 0, LIMIT);
  return { lambda: x, profile: at(x).profile, singular: false, iterations, converged };
}
