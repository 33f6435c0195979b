import { thresholdOf } from '../../disclosure/threshold.ts';
import { detailOf } from '../../state/fit.ts';
import { howSure, sureFactsOf } from '../../statistics/how-sure.ts';
import type { FigureContext } from '../context.ts';
import { sureTag, type SureTag } from '../sure/sure-tag.ts';
import { sureText } from '../sure/sure-text.ts';
import type { Arms, ArmsRow } from './arms.ts';
import { comparisonFacts } from './facts.ts';

/**
 * How sure the comparison of the arms is, at the last time in view and of the measure that is shown in detail.
 * @returns nothing where so little may be shown that nothing may be said.
 */
export function changeSure(
  arms: Arms,
  rows: readonly ArmsRow[],
  { dataset, view }: FigureContext
): SureTag | undefined {
  const { study } = dataset.package;
  const measure = detailOf(view, study);
  const last = rows.filter((row) => row.measure === measure).at(-1);
  const facts = last && comparisonFacts(study, arms, last, thresholdOf(study, view.threshold));
  return facts && sureTag(sureText(howSure(sureFactsOf(facts))));
}
