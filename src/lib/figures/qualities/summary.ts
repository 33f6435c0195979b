import { isNumber, type Cell, type Reason } from '../../data/missing.ts';
import { cell, number } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import type { QualityRow } from './rows.ts';

/** Level below which an adjusted p is counted in the summary. */
const ALPHA = 0.05;
/** Reasons of a design that carries no p-value. */
const UNTESTED: readonly Reason[] = ['few-sites', 'no-test'];

/** Least and greatest of the families that were asked of each quality. */
function range(counts: readonly Cell[]): string {
  const shown = counts.filter(isNumber);
  const [low, high] = [Math.min(...shown), Math.max(...shown)].map((n) => number(n, 'count'));
  return low === high ? low! : m.interval({ low: low!, high: high! });
}

/**
 * Sentences over the qualities: how many of those compared lean which way, with test, correction and
 * every n; how many are not compared; then what an interval and a mention are not.
 * @param bySites whether sites are the units. @param exact whether intervals of shares are Clopper and Pearson's.
 */
export function qualitiesSummary(
  rows: readonly QualityRow[],
  arms: { reference: string; other: string },
  bothArms: boolean,
  exact: boolean,
  bySites = false
): string[] {
  const [first] = rows;
  if (!first?.groups.length) return [m.figure_nothing()];
  // A study of one arm has none to miss.
  const two = arms.other !== '' && arms.other !== arms.reference;
  if (!bothArms) return [...(two ? [m.qualities_one_arm(arms)] : []), m.qualities_caution()];
  const compared = rows.map((row) => row.arms).filter(({ difference }) => isNumber(difference));
  const count = compared.length;
  if (!count) return [m.qualities_none_compared(arms), m.qualities_caution()];
  const tested = compared.filter(({ p }) => isNumber(p));
  const untested = compared
    .map(({ p }) => p)
    .find((p) => !isNumber(p) && UNTESTED.includes(p.missing));
  const isCounted = (cell: Cell, passes: (value: number) => boolean) =>
    isNumber(cell) && passes(cell);
  const said = {
    above: compared.filter(({ difference }) => isCounted(difference, (gap) => gap > 0)).length,
    count,
    small: tested.filter(({ adjusted }) => isCounted(adjusted, (p) => p < ALPHA)).length,
    ...arms,
    nOther: range(compared.map(({ nOther }) => nOther)),
    nReference: range(compared.map(({ nReference }) => nReference))
  };
  return [
    ...(!tested.length
      ? [
          m.qualities_summary_untested(said),
          ...(untested ? [m.qualities_untested({ reason: cell(untested, 'p') })] : [])
        ]
      : [
          bySites
            ? m.qualities_summary_sites({ ...said, tests: tested.length })
            : m.qualities_summary(said)
        ]),
    ...(count < rows.length ? [m.qualities_not_compared({ count: rows.length - count })] : []),
    (bySites ? m.qualities_intervals_sites : m.qualities_intervals)({
      method: exact ? m.explore_interval_exact() : m.explore_interval_wilson()
    }),
    m.qualities_caution()
  ];
}
