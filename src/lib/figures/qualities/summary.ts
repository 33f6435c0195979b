import { isNumber, type Cell } from '../../data/missing.ts';
import { number } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import type { QualityRow } from './rows.ts';

/** Level below which an adjusted p is counted in the summary. */
const ALPHA = 0.05;

/** Least and greatest of the families that were asked of each quality. */
function range(counts: readonly Cell[]): string {
  const shown = counts.filter(isNumber);
  const [low, high] = [Math.min(...shown), Math.max(...shown)].map((n) => number(n, 'count'));
  return low === high ? low! : m.interval({ low: low!, high: high! });
}

/**
 * Sentences over the qualities: how many of those compared lean which way, with test, correction and
 * every n; how many are not compared; then what an interval and a mention are not.
 * @param exact whether intervals of shares are Clopper and Pearson's.
 */
export function qualitiesSummary(
  rows: readonly QualityRow[],
  arms: { reference: string; other: string },
  bothArms: boolean,
  exact: boolean
): string[] {
  const [first] = rows;
  if (!first?.groups.length) return [m.figure_nothing()];
  if (!bothArms) return [...(arms.other ? [m.qualities_one_arm(arms)] : []), m.qualities_caution()];
  const compared = rows.map((row) => row.arms).filter(({ difference }) => isNumber(difference));
  const count = compared.length;
  if (!count) return [m.qualities_none_compared(arms), m.qualities_caution()];
  const isCounted = (cell: Cell, passes: (value: number) => boolean) =>
    isNumber(cell) && passes(cell);
  return [
    m.qualities_summary({
      above: compared.filter(({ difference }) => isCounted(difference, (gap) => gap > 0)).length,
      count,
      small: compared.filter(({ adjusted }) => isCounted(adjusted, (p) => p < ALPHA)).length,
      ...arms,
      nOther: range(compared.map(({ nOther }) => nOther)),
      nReference: range(compared.map(({ nReference }) => nReference))
    }),
    ...(count < rows.length ? [m.qualities_not_compared({ count: rows.length - count })] : []),
    m.qualities_intervals({
      method: exact ? m.explore_interval_exact() : m.explore_interval_wilson()
    }),
    m.qualities_caution()
  ];
}
