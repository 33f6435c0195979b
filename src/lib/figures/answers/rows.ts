import { allocationOf } from '../../data/arms.ts';
import { missing, type Cell } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import { hide } from '../../disclosure/threshold.ts';
import type { PerArm } from '../../statistics/claims.ts';
import { cellsOver, type Estimate } from '../change/cells.ts';
import type { ArmUnit } from '../weigh/arm-scores.ts';
import { answers, WAYS, type Way } from './answers.ts';

/** One answer as it is shown. */
export interface AnswerRow {
  readonly way: Way;
  /** The site that is left out, where one is. */
  readonly site?: string;
  readonly n: PerArm<Cell>;
  readonly difference: Estimate;
}

const HIDDEN: Estimate = {
  value: missing('hidden'),
  low: missing('hidden'),
  high: missing('hidden')
};

/**
 * Every answer. One that tells of fewer families than the threshold is hidden; an interval that takes
 * families as independent is not given where sites were put in arms.
 * @param at place of the later time point. @param ways those that are asked for.
 */
export function answerRows(
  units: readonly ArmUnit[],
  study: Study,
  at: number,
  threshold: number,
  ways: readonly Way[] = WAYS
): AnswerRow[] {
  const allocation = allocationOf(study);
  return answers(units, allocation, at, ways).map(
    ({ way, site, n, tells, independent, estimate }) => {
      const shown = cellsOver(n, threshold).estimate(estimate.estimate, estimate.interval);
      const none = Number.isNaN(estimate.estimate) ? missing('too-few') : undefined;
      const apart = independent && allocation === 'site' ? missing('sites-are-units') : undefined;
      const few = way === 'sites' && Number.isNaN(estimate.se) ? missing('few-sites') : undefined;
      const bound = apart ?? few;
      const given = bound ? { ...shown, low: bound, high: bound } : shown;
      const difference = none ? { value: none, low: none, high: none } : given;
      const count = (families: number) => hide(families, families, threshold);
      return {
        way,
        ...(site === undefined ? {} : { site }),
        n: { reference: count(n[0]), other: count(n[1]) },
        difference: Math.min(...tells) < threshold ? HIDDEN : difference
      };
    }
  );
}
