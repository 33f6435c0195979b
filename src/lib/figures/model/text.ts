import { interval, labelOf, list, number, words } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { FEWEST_SITES } from '../../statistics/claims.ts';
import type { AskedRecords } from '../asked-records.ts';
import type { FittedModel, ModelRow, Refusal } from './fit.ts';

/** @returns an estimate with one decimal more than scores, since it is compared with its standard error. */
export const fine = (value: number, { decimals }: Pick<AskedRecords, 'decimals'>): string =>
  number(value, 'score', decimals + 1);

/** @returns a variance, whose unit is the square of the scores'. */
export const varianceText = (value: number, { decimals }: Pick<AskedRecords, 'decimals'>): string =>
  number(value, 'score', 2 * decimals);

/** @returns the share of the variance that lies between families. */
export const iccText = (icc: number): string => number(icc, 'score', 2);

type Named = Pick<AskedRecords, 'groups' | 'study' | 'decimals'>;

const groupName = ({ groups }: Named, id = '') =>
  groups.find((group) => group.id === id)?.label ?? id;
const waveName = ({ study }: Named, id = '') => labelOf(study.wave.levels, id);

/** @returns what a coefficient is, in words. */
export function termText({ wave, group }: ModelRow, fitted: FittedModel, asked: Named): string {
  const first = waveName(asked, fitted.waves[0]);
  const reference = groupName(asked, fitted.groups[0]);
  const later = waveName(asked, wave);
  const other = groupName(asked, group);
  if (wave === undefined)
    return group === undefined
      ? m.model_term_start({ group: reference, wave: first })
      : m.model_term_group({ wave: first, group: other, reference });
  return group === undefined
    ? m.model_term_wave({ group: reference, wave: later, first })
    : m.model_term_both({ group: other, reference, wave: later, first });
}

/** @returns a coefficient and its interval as a sentence. */
export const rowSentence = (row: ModelRow, fitted: FittedModel, asked: Named): string =>
  m.model_row({
    term: termText(row, fitted, asked),
    b: fine(row.b, asked),
    interval: interval(row.low, row.high, 'score', asked.decimals + 1)
  });

/** @returns why no model is fitted, and what to do about it. */
export function refusalText(refusal: Refusal, asked: AskedRecords): string {
  if (refusal.reason === 'empty' || refusal.reason === 'hidden') {
    const cell = {
      group: groupName(asked, refusal.group),
      wave: waveName(asked, refusal.wave),
      threshold: asked.threshold
    };
    return refusal.reason === 'empty' ? m.model_refused_empty(cell) : m.model_refused_hidden(cell);
  }
  return {
    'no-scores': m.figure_nothing,
    'too-many': m.model_refused_too_many,
    'seen-once': m.model_refused_seen_once,
    'too-few': m.model_refused_too_few,
    'no-spread': m.model_refused_no_spread
  }[refusal.reason]();
}

/** Sentences on what was fitted, how it went, which question it answers and what it cannot show. */
export function modelSummary(
  fitted: FittedModel,
  by: 'site' | 'arm',
  asked: AskedRecords
): string[] {
  const { model, fewSites, withheld } = fitted;
  const arms = fewSites.map(({ arm, sites }) =>
    m.model_arm_sites({ arm: labelOf(asked.study.arm.levels, arm), sites })
  );
  return [
    m.model_fitted({
      measure: words(asked.measure.label),
      observations: model.observations,
      families: model.families
    }),
    model.singular
      ? m.model_singular({ within: varianceText(model.sigma2, asked) })
      : m.model_variances({
          between: varianceText(model.tau2, asked),
          within: varianceText(model.sigma2, asked),
          icc: iccText(model.icc)
        }),
    model.converged ? m.model_converged() : m.model_not_converged(),
    by === 'site' ? m.model_answers_site() : m.model_answers_arm(),
    by === 'site' ? m.model_cannot_site() : m.model_cannot_arm(),
    ...(fewSites.length
      ? [m.model_p_withheld({ fewest: FEWEST_SITES, arms: list(arms) })]
      : withheld
        ? [m.model_p_design()]
        : [])
  ];
}
