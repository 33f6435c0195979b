/** By how much sites inflate the variance of a mean. */
export interface DesignEffect {
  /** Variance over that of as many independent families; 1 or more. */
  readonly designEffect: number;
  /** Independent families that would tell as much. */
  readonly effectiveN: number;
  /** The size of site that it rests on, Σm²/Σm: the mean size of the site of a family. */
  readonly size: number;
}

/**
 * Kish's (1965) design effect 1 + (m − 1)·ICC with unequal sites, for which m = Σm²/Σm, the mean size
 * weighted by size; it equals m̄·(1 + CV²) (Eldridge, Ashby and Kerry 2006). A negative correlation
 * counts as 0, so that sites never make families look like more than they are.
 *
 * @param sizes families of each site; those without any do not count
 * @param icc intraclass correlation, at most 1
 * @returns NaN without families
 */
export function designEffect(sizes: readonly number[], icc: number): DesignEffect {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const size = sizes.reduce((sum, one) => sum + one * one, 0) / n;
  const effect = 1 + (size - 1) * Math.max(0, icc);
  return { designEffect: effect, effectiveN: n / effect, size };
}
