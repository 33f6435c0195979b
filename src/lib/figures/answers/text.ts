import { isNumber } from '../../data/missing.ts';
import { labelOf, scoreDecimals, signed } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { armLabels, pointsText } from '../change/summary.ts';
import type { Way } from './answers.ts';
import type { AnswerRow } from './rows.ts';
import type { WeighedScope } from '../weigh/arm-scores.ts';

const NAMES: Record<Exclude<Way, 'without-site'>, () => string> = {
  change: m.weigh_answers_change,
  ancova: m.weigh_answers_ancova,
  available: m.weigh_answers_available,
  alike: m.weigh_answers_alike,
  intercept: m.weigh_answers_intercept,
  mmrm: m.weigh_answers_mmrm,
  sites: m.weigh_answers_sites
};

/** @returns what a way to work it out is called. */
export const wayText = ({ way, site }: AnswerRow, { asked }: WeighedScope): string =>
  way === 'without-site'
    ? m.weigh_answers_without({ site: labelOf(asked.study.site.levels, site ?? '') })
    : NAMES[way]();

/** Sentences on how far the answers lie apart, and what that does not say. */
export function answersSummary(rows: readonly AnswerRow[], scope: WeighedScope): string[] {
  const { study, measure } = scope.asked;
  const arms = armLabels(study);
  const values = rows.flatMap(({ difference: { value } }) => (isNumber(value) ? [value] : []));
  if (!values.length) return [m.weigh_none(arms)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const decimals = scoreDecimals(study.measures, measure.id);
  const [below, above] = [values.filter((one) => one < 0), values.filter((one) => one > 0)];
  const crossing = rows.filter(({ difference: { low, high } }) =>
    isNumber(low) && isNumber(high) ? low <= 0 && high >= 0 : false
  ).length;
  const intervals = rows.filter(({ difference }) => isNumber(difference.low)).length;
  return [
    m.weigh_answers_summary({
      ...arms,
      measure: labelOf(study.measures, measure.id),
      wave: labelOf(study.wave.levels, scope.waves[scope.at]?.id ?? ''),
      count: values.length,
      low: signed(low, 'score', decimals),
      high: signed(high, 'score', decimals)
    }),
    below.length && above.length
      ? m.weigh_answers_both({ below: below.length, above: above.length })
      : m.weigh_answers_one_side(),
    ...(intervals ? [m.weigh_answers_intervals({ crossing, intervals })] : []),
    m.weigh_answers_caution()
  ];
}

/** @returns an answer and its interval as texts. */
export const answerText = ({ difference }: AnswerRow, { asked }: WeighedScope) =>
  pointsText(difference, asked.measure.id, asked.study);
