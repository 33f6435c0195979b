import type { Allocation } from '../../data/study.ts';
import { ancova } from '../../statistics/ancova.ts';
import { clusterTTest } from '../../statistics/cluster-t-test.ts';
import { cr2Ancova, type ArmsOfSite } from '../../statistics/cr2-of-pairs.ts';
import { designEffect } from '../../statistics/design-effect.ts';
import { differenceInChange } from '../../statistics/difference-in-change.ts';
import { iccAnova } from '../../statistics/icc.ts';
import { changeMoments, type PairMoments } from '../../statistics/pairs.ts';
import { stratifiedAncova } from '../../statistics/stratified-ancova.ts';
import { tEstimate, type TEstimate } from '../../statistics/t-estimate.ts';

/** Two estimates of the difference between arms, and how sites bear on it where they are its units. */
export interface Analysed {
  /** Difference in mean change. */
  readonly score: TEstimate;
  /** Difference in the later score at the same first score. */
  readonly adjusted: TEstimate;
  /** Correlation of changes within sites, 1 or more times the variance, and independent families that tell as much. */
  readonly clustering?: {
    readonly icc: number;
    readonly designEffect: number;
    readonly effectiveN: number;
  };
}

/**
 * Analyses change as the unit of allocation asks. Sites that were put in arms are the units: Student's
 * t of their means, and errors by CR2. Families that were put in arms one by one are, with sites as
 * strata. Where nothing was allocated families are taken as independent, which describes these alone.
 * @param strata families of each site by arm.
 */
export function analysed(
  allocation: Allocation,
  other: PairMoments,
  reference: PairMoments,
  strata: readonly ArmsOfSite[]
): Analysed {
  const { welch } = differenceInChange(other, reference);
  const whole = !lacksSite(strata);
  if (allocation === 'family') {
    if (!whole) return { score: welch, adjusted: NONE };
    const crossed = strata.filter(({ arm1, arm0 }) => arm1?.n && arm0?.n).length;
    const one = ancova(other, reference).group;
    return { score: welch, adjusted: crossed ? stratifiedAncova(strata) : one };
  }
  if (allocation === 'none') return { score: welch, adjusted: ancova(other, reference).group };
  if (!whole)
    return {
      score: NONE,
      adjusted: NONE,
      clustering: { icc: NaN, designEffect: NaN, effectiveN: NaN }
    };
  const changes = (arm: 'arm1' | 'arm0') =>
    strata.flatMap(({ [arm]: pairs }) => (pairs?.n ? [changeMoments(pairs)] : []));
  const [arm1, arm0] = [changes('arm1'), changes('arm0')];
  const { icc } = iccAnova([arm1, arm0]);
  const sizes = [...arm1, ...arm0].map(({ n }) => n);
  return {
    score: clusterTTest(arm1, arm0),
    adjusted: adjustedBySites(strata),
    clustering: { icc, ...designEffect(sizes, icc) }
  };
}

/** Whether some site's sums are suppressed, without which those of the others are another comparison. */
const lacksSite = (strata: readonly ArmsOfSite[]) =>
  strata.some(({ arm1, arm0 }) => Number.isNaN((arm1?.n ?? 0) + (arm0?.n ?? 0)));

const NONE = tEstimate(NaN, NaN, NaN);

/** Scores at the start that are all one, or tell the arm, adjust nothing. */
function adjustedBySites(strata: readonly ArmsOfSite[]): TEstimate {
  try {
    return cr2Ancova(strata);
  } catch (error) {
    if (error instanceof RangeError) return NONE;
    throw error;
  }
}
