import { mean } from './moments.ts';
import { changeMoments, type PairMoments } from './pairs.ts';
import { pooledVariance } from './pooled-variance.ts';
import { tEstimate, type TEstimate } from './t-estimate.ts';
import { studentTTest, welchTTest } from './t-test.ts';

/** Mean change of group 1 less that of group 0, in the units of the values. */
export interface DifferenceInChange {
  /** Variances of change not assumed equal. */
  welch: TEstimate;
  /** Variances of change taken as equal; the group's coefficient in a linear model of change. */
  student: TEstimate;
  /** That model's intercept: the mean change of group 0. */
  intercept: TEstimate;
}

/**
 * Change-score analysis of units with both values: it asks whether the mean change differs between
 * groups, where ancova asks how the follow-up differs at equal baseline (Lord 1967). The rules for
 * few or equal values are those of the t-tests.
 *
 * @param group1 pre and post of the units whose change is compared
 * @param group0 pre and post of those it is compared with
 */
export function differenceInChange(
  group1: PairMoments,
  group0: PairMoments,
  confidence: number = 0.95
): DifferenceInChange {
  const [change1, change0] = [changeMoments(group1), changeMoments(group0)];
  const se = Math.sqrt(pooledVariance(change1, change0) / change0.n);
  return {
    welch: welchTTest(change1, change0, confidence),
    student: studentTTest(change1, change0, confidence),
    intercept: tEstimate(mean(change0), se, change1.n + change0.n - 2, confidence)
  };
}
