import { interval, labelOf, list, number, words } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { allocationOf } from '../../data/arms.ts';
import { FEWEST_SITES } from '../../statistics/claims.ts';
import type { AskedRecords } from '../asked-records.ts';
import type { Variance } from './estimates.ts';
import { carriesModel, type FittedModel, type ModelRow, type Refusal } from './fit.ts';

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
export function termText(
  { wave, group, slope }: ModelRow,
  fitted: FittedModel,
  asked: Named
): string {
  const first = waveName(asked, fitted.waves[0]);
  const reference = groupName(asked, fitted.groups[0]);
  const later = waveName(asked, wave);
  const other = groupName(asked, group);
  if (slope)
    return group === undefined
      ? m.model_term_slope({ group: reference })
      : m.model_term_slope_both({ group: other, reference });
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
  if (refusal.reason === 'one-site')
    return m.model_refused_one_site({ group: groupName(asked, refusal.group) });
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

/** A variance by its name, 0 where the model has none. */
export const varianceOf = ({ model }: FittedModel, name: Variance['name']): number =>
  model.variances.find((one) => one.name === name)?.value ?? 0;

/** What was fitted, of whom and how. */
function fittedText(fitted: FittedModel, asked: AskedRecords): string[] {
  const { model, units, likelihood, linear, waves } = fitted;
  const said = {
    measure: words(asked.measure.label),
    observations: model.observations,
    families: model.families,
    sites: model.sites,
    likelihood
  };
  const what = {
    families: likelihood === 'ML' ? m.model_fitted_ml : m.model_fitted,
    sites: m.model_fitted_sites,
    cr2: m.model_fitted_cr2
  }[units];
  return [
    what(said),
    ...(linear ? [m.model_linear({ first: waveName(asked, waves[0]) })] : []),
    ...(likelihood === 'ML' ? [m.model_ml()] : [])
  ];
}

/** The variances, which of them are 0, and whether there is a best. */
function variancesText(fitted: FittedModel, asked: AskedRecords): string[] {
  const { model, units } = fitted;
  if (units === 'cr2') return [];
  const text = (name: Variance['name']) => varianceText(varianceOf(fitted, name), asked);
  const variances = {
    between: text('tau2'),
    within: text('sigma2'),
    icc: iccText(varianceOf(fitted, 'icc'))
  };
  return [
    units === 'sites'
      ? m.model_variances_sites({
          ...variances,
          site: text('site'),
          siteWave: text('site-wave')
        })
      : model.singular.length
        ? m.model_singular({ within: variances.within })
        : m.model_variances(variances),
    ...(model.singular.some((name) => name !== 'tau2') ? [m.model_singular_sites()] : []),
    model.converged ? m.model_converged() : m.model_not_converged()
  ];
}

/** Why there is no p-value, or what those that are given are not. */
function testsText({ withheld, fewSites, units }: FittedModel, { study }: AskedRecords): string[] {
  const arms = fewSites.map(({ arm, sites }) =>
    m.model_arm_sites({ arm: labelOf(study.arm.levels, arm), sites })
  );
  switch (withheld) {
    case 'few-sites':
      return [m.model_p_withheld({ fewest: FEWEST_SITES, arms: list(arms) })];
    case 'design':
      return [units === 'families' ? m.model_p_design() : m.model_p_not_random()];
    case 'singular':
      return [];
    case undefined:
      return [m.model_p_many()];
  }
}

/** Sentences on what was fitted, how it went, which question it answers and what it cannot show. */
export function modelSummary(
  fitted: FittedModel,
  by: 'site' | 'arm',
  asked: AskedRecords
): string[] {
  const cannot = {
    families:
      by === 'site'
        ? m.model_cannot_site
        : carriesModel(asked.study) && allocationOf(asked.study) === 'family'
          ? m.model_cannot_drawn
          : m.model_cannot_arm,
    sites: m.model_cannot_sites,
    cr2: m.model_cannot_cr2
  }[fitted.units];
  return [
    ...fittedText(fitted, asked),
    ...variancesText(fitted, asked),
    by === 'site' ? m.model_answers_site() : m.model_answers_arm(),
    cannot(),
    ...testsText(fitted, asked)
  ];
}
