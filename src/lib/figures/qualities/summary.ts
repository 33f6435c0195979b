import { isNumber } from '../../data/missing.ts';
import { m } from '../../paraglide/messages.js';
import type { QualityRow } from './rows.ts';

/** Level below which an adjusted p is counted in the summary. */
const ALPHA = 0.05;

/** Sentences over the qualities: how many lean which way, with test, correction and n; then what a mention is not. */
export function qualitiesSummary(
  rows: readonly QualityRow[],
  arms: { reference: string; other: string },
  bothArms: boolean
): string[] {
  const [first] = rows;
  if (!first?.groups.length) return [m.figure_nothing()];
  if (!bothArms) return [...(arms.other ? [m.qualities_one_arm(arms)] : []), m.qualities_caution()];
  const { nOther, nReference } = first.arms;
  const differences = rows.map((row) => row.arms.difference).filter(isNumber);
  const adjusted = rows.map((row) => row.arms.adjusted).filter(isNumber);
  return [
    m.qualities_summary({
      above: differences.filter((value) => value > 0).length,
      count: rows.length,
      small: adjusted.filter((p) => p < ALPHA).length,
      ...arms,
      nOther,
      nReference
    }),
    m.qualities_caution()
  ];
}
