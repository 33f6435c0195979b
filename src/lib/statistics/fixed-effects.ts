import { fixedEffect, type FixedEffect } from './fixed-effect.ts';
import { diagonal, inverseTransposed, times, type Matrix, type Vector } from './matrix.ts';
import type { ModelFrame } from './model-frame.ts';
import type { Profile } from './profiled-likelihood.ts';
import { satterthwaite } from './satterthwaite.ts';

/** The fixed effects of a fitted model, in the order of the design's columns. */
export interface FixedEffects {
  /** Each column, tested with Satterthwaite's degrees of freedom. */
  readonly fixed: readonly FixedEffect[];
  /** Covariance of the fixed effects. */
  readonly covariance: Matrix;
  /** Minus twice the (restricted) log-likelihood, with the constant of lme4's `REMLcrit` or `deviance`. */
  readonly criterion: number;
}

/**
 * @param profile of the frame's columns at its minimum
 * @param held which parameters of the covariance lie on their boundary
 * @param level of the intervals, between 0 and 1
 */
export function fixedEffects(
  { names, r, leastSquares, observations }: ModelFrame,
  profile: Profile,
  held: readonly boolean[],
  level: number
): FixedEffects {
  const back = inverseTransposed(r);
  const covariance = back.map((row) =>
    times(back, times(profile.inverse, row)).map((value) => profile.sigma2 * value)
  );
  const b = times(
    back,
    profile.coefficients.map((value, k) => value + (leastSquares[k] as number))
  );
  const se = diagonal(covariance).map(Math.sqrt);
  const restricted = profile.divisor < observations;
  const scale = 2 * diagonal(r).reduce((sum, d) => sum + Math.log(d), 0);
  return {
    fixed: names.map((name, k) =>
      fixedEffect(
        name,
        b[k] as number,
        se[k] as number,
        satterthwaite(profile, back[k] as Vector, held),
        level
      )
    ),
    covariance,
    criterion: profile.value + (restricted ? scale : 0)
  };
}
