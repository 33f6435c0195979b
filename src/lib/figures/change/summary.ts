import { allocationOf } from '../../data/arms.ts';
import { isNumber, type Cell } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import { thresholdOf } from '../../disclosure/threshold.ts';
import { cell, interval, labelOf, scoreDecimals, signed } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { FEWEST_SITES, type PerArm } from '../../statistics/claims.ts';
import type { Group } from '../groups.ts';
import { armIds, type ArmsRow } from './arms.ts';
import { FEWEST_FOR_INTERVAL } from '../../statistics/t-interval.ts';
import type { Estimate } from './cells.ts';
import type { ChangeRow } from './rows.ts';

/** Labels of the two arms that are compared. */
export function armLabels(study: Study): PerArm<string> {
  const { reference, other } = armIds(study);
  const { levels } = study.arm;
  return { reference: labelOf(levels, reference), other: labelOf(levels, other) };
}

/** @returns the number with its sign, or the reason why there is none. */
export const signedCell = (value: Cell, decimals?: number): string =>
  isNumber(value) ? signed(value, 'score', decimals) : cell(value, 'score');

/** @returns the interval, or the reason why there is none. */
export const intervalText = ({ low, high }: Estimate, decimals?: number): string =>
  interval(low, high, 'score', decimals);

/** An estimate in points of a measure's scale, and its interval, as texts. */
export function pointsText(
  estimate: Estimate,
  measure: string,
  { measures }: Pick<Study, 'measures'>
) {
  const decimals = scoreDecimals(measures, measure, estimate);
  return {
    value: signedCell(estimate.value, decimals),
    interval: intervalText(estimate, decimals)
  };
}

/** Decimals of effect sizes. */
export const G_DECIMALS = 2;

function groupSentence(row: ChangeRow, study: Study, group: string): string[] {
  const { completers, available } = row;
  if (!isNumber(available.change.value)) return [];
  const text = ({ change }: ChangeRow['completers']) => pointsText(change, row.measure, study);
  const [ofAll, paired] = [text(available), text(completers)];
  const said = {
    measure: labelOf(study.measures, row.measure),
    group,
    wave: labelOf(study.wave.levels, row.wave),
    nStart: cell(available.nStart, 'count'),
    nLater: cell(available.nLater, 'count'),
    difference: ofAll.value,
    availableInterval: ofAll.interval
  };
  if (!isNumber(completers.change.value))
    return [
      m.change_sentence_available({ ...said, reason: cell(completers.change.value, 'score') })
    ];
  return [
    m.change_sentence({
      ...said,
      n: cell(completers.nLater, 'count'),
      change: paired.value,
      interval: paired.interval
    })
  ];
}

function armsSentence(row: ArmsRow, study: Study): string {
  const said = {
    measure: labelOf(study.measures, row.measure),
    wave: labelOf(study.wave.levels, row.wave),
    ...armLabels(study)
  };
  if (!isNumber(row.score.value))
    return m.change_arms_hidden({ ...said, reason: cell(row.score.value, 'score') });
  const [score, ancova] = [row.score, row.ancova].map((one) => pointsText(one, row.measure, study));
  return m.change_arms_sentence({
    ...said,
    nOther: cell(row.n.other, 'count'),
    nReference: cell(row.n.reference, 'count'),
    score: score!.value,
    scoreInterval: score!.interval,
    ancova: ancova!.value,
    ancovaInterval: ancova!.interval,
    g: signedCell(row.g.value, G_DECIMALS),
    gInterval: intervalText(row.g, G_DECIMALS)
  });
}

/** @returns what the units of a comparison are and what its intervals are about, told of its fewest sites. */
export function unitsSentence(arms: readonly ArmsRow[], study: Study): string {
  const fewest = (arm: 'reference' | 'other') => Math.min(...arms.map(({ sites }) => sites[arm]));
  const sites = { sitesReference: fewest('reference'), sitesOther: fewest('other') };
  const tested = arms.some(({ score }) => score.p !== undefined) ? 'yes' : 'no';
  switch (allocationOf(study)) {
    case 'family':
      // With one site there is none to be a level of its own.
      return study.site.levels.length > 1
        ? m.change_units_family({ tested })
        : m.change_units_family_plain({ tested });
    case 'site': {
      const df = Math.max(0, sites.sitesReference + sites.sitesOther - 2);
      return m.change_units_site({ ...sites, ...armLabels(study), df, tested });
    }
    case 'none':
      return Math.min(sites.sitesReference, sites.sitesOther) < FEWEST_SITES
        ? m.change_few_sites({ ...sites, ...armLabels(study), fewest: FEWEST_SITES })
        : m.change_units_none();
  }
}

/** @returns how alike families of one site are, where sites were put in arms. */
function clusteringSentence({ clustering, ...row }: ArmsRow, study: Study): string[] {
  if (!clustering || !isNumber(clustering.icc)) return [];
  return [
    (clustering.icc > 0 ? m.change_clustering : m.change_clustering_none)({
      measure: labelOf(study.measures, row.measure),
      wave: labelOf(study.wave.levels, row.wave),
      icc: cell(clustering.icc, 'score', 2),
      designEffect: cell(clustering.designEffect, 'score'),
      effectiveN: cell(clustering.effectiveN, 'count')
    })
  ];
}

/**
 * Sentences on the wave that is drawn: one per measure and group, one per comparison of the arms, and
 * what the intervals are. The other waves are in the table.
 * @param arms nothing where only one arm is in view.
 * @param groups those that are drawn in full. @param at the wave, the last unless told.
 */
export function changeSummary(
  rows: readonly ChangeRow[],
  arms: readonly ArmsRow[] | undefined,
  study: Study,
  groups: readonly Group[],
  threshold: number = thresholdOf(study),
  at = rows.at(-1)?.wave
): string[] {
  if (!rows.length) return [m.figure_nothing()];
  const rest = new Set(rows.map(({ group }) => group)).size - groups.length;
  const ways = rows.flatMap(({ completers, available }) => [completers.change, available.change]);
  const hidden = ways.filter(({ value }) => !isNumber(value) && value.missing === 'hidden').length;
  return [
    ...rows
      .filter(({ wave }) => wave === at)
      .flatMap((row) => {
        const group = groups.find(({ id }) => id === row.group);
        return group ? groupSentence(row, study, group.fullLabel) : [];
      }),
    ...(rest ? [m.figure_rest_said({ count: rest })] : []),
    ...(hidden ? [m.figure_hidden({ count: hidden, threshold })] : []),
    m.change_intervals({ fewest: FEWEST_FOR_INTERVAL }),
    ...(arms
      ? [
          ...arms.filter(({ wave }) => wave === at).map((row) => armsSentence(row, study)),
          ...arms
            .filter(({ wave }) => wave === at)
            .flatMap((row) => clusteringSentence(row, study)),
          unitsSentence(arms, study)
        ]
      : study.arm.levels.length > 1
        ? [m.change_one_arm(armLabels(study))]
        : [])
  ];
}
