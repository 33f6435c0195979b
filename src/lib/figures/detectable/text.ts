import { isNumber, type Cell } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import { cell, labelOf, number, scoreDecimals } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { FEWEST_FOR_INTERVAL } from '../../statistics/t-interval.ts';
import { armLabels, intervalText, signedCell } from '../change/summary.ts';
import type { DetectableRow, DetectableScope, Way } from './rows.ts';

const NAMES: Record<Way, () => string> = {
  change: m.weigh_answers_change,
  ancova: m.weigh_answers_ancova,
  sites: m.weigh_answers_sites
};

/** @returns what a way to work it out is called. */
export const wayName = ({ way }: DetectableRow): string => NAMES[way]();

/** @returns how rows of a measure are written: sizes, differences, intervals. */
export function pointsOf(study: Study, measure: string) {
  const decimals = scoreDecimals(study.measures, measure);
  return {
    plain: (value: Cell) => cell(value, 'score', decimals),
    signed: (value: Cell) => signedCell(value, decimals),
    interval: ({ difference }: DetectableRow) => intervalText(difference, decimals),
    margin: (value: number) => number(value, 'score', decimals)
  };
}

const verdicts = (
  rows: readonly DetectableRow[],
  margin: number,
  written: ReturnType<typeof pointsOf>
): string[] =>
  rows.flatMap((row) =>
    row.within
      ? m.weigh_margin({
          within: row.within,
          way: wayName(row),
          found: written.signed(row.difference.value),
          interval: written.interval(row),
          margin: written.margin(margin)
        })
      : []
  );

/** Sentences on what could have been found, and whether the reader's margin is kept. */
export function detectableSummary(
  rows: readonly DetectableRow[],
  study: Study,
  { measure, wave, margin }: DetectableScope
): string[] {
  const arms = armLabels(study);
  const written = pointsOf(study, measure);
  const shown = rows.filter(({ detectable }) => isNumber(detectable));
  if (!shown.length) return [m.weigh_detectable_none({ ...arms, fewest: FEWEST_FOR_INTERVAL })];
  return [
    ...(margin === undefined ? [] : verdicts(shown, margin, written)),
    ...shown.map((row, at) => {
      const said = { way: wayName(row), detectable: written.plain(row.detectable) };
      return at
        ? m.weigh_detectable_summary(said)
        : m.weigh_detectable_first({
            ...{ ...arms, ...said },
            measure: labelOf(study.measures, measure),
            wave: labelOf(study.wave.levels, wave),
            nOther: cell(row.n.other, 'count'),
            nReference: cell(row.n.reference, 'count')
          });
    }),
    m.weigh_detectable_missed(),
    ...(margin === undefined ? [m.weigh_margin_none()] : []),
    ...(rows.some(({ detectable }) => !isNumber(detectable) && detectable.missing === 'few-sites')
      ? [m.weigh_detectable_no_sites()]
      : []),
    m.weigh_detectable_caution()
  ];
}
