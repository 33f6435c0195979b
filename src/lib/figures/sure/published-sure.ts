import { comparedArms } from '../../data/arms.ts';
import { isNumber } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import { tableRows } from '../../data/table-rows.ts';
import { labelOf } from '../../format.ts';
import { DEFAULT_VIEW } from '../../state/view.ts';
import type { PerArm } from '../../statistics/claims.ts';
import {
  howSure,
  sureFactsOf,
  type ComparedGroups,
  type HowSure
} from '../../statistics/how-sure.ts';
import { studyFacts } from '../claims/study-claims.ts';
import { continuumRows } from '../continuum/rows.ts';
import { publishedMentions } from '../qualities/mentions.ts';

/** How sure published means of a measure are, from the first wave to the last. */
export const meansSure = (dataset: Dataset, measure: string): HowSure =>
  howSure(sureFactsOf(studyFacts(dataset, measure)));

/** Groups of a study's sites that were looked at once, so that nothing is known of their start. */
function comparedOnce(dataset: Dataset, n: PerArm<number>): ComparedGroups {
  const { site, arm, design } = dataset.package.study;
  const { reference, other } = comparedArms(dataset.package.study);
  const sitesOf = (id: string) => site.levels.filter((one) => one.arm === id).length;
  return {
    arms: { reference: labelOf(arm.levels, reference), other: labelOf(arm.levels, other) },
    n,
    unit: 'site',
    sites: { reference: sitesOf(reference), other: sitesOf(other) },
    entryRulesDiffer: design.entryRulesDiffer
  };
}

/** How sure the difference in qualities mentioned is: one test a quality, corrected, as its figure shows. */
export function mentionsSure(dataset: Dataset): HowSure {
  const { qualities, reference, other } = publishedMentions(dataset, DEFAULT_VIEW);
  const counts = qualities.map(({ id }) => ({ reference: reference(id).n, other: other(id).n }));
  const most = (arm: 'reference' | 'other') => Math.max(0, ...counts.map((n) => n[arm]));
  const tests = counts.filter((n) => Math.min(n.reference, n.other) > 0).length;
  return howSure({
    kind: dataset.package.study.kind,
    compared: comparedOnce(dataset, { reference: most('reference'), other: most('other') }),
    chance: { tests, corrected: true, interval: tests > 0 }
  });
}

/**
 * How sure the difference in whole-family ratings is.
 * @param tests made of it, each defensible, none picked.
 */
export function ratingsSure(dataset: Dataset, tests: number): HowSure {
  const rows = continuumRows(dataset, DEFAULT_VIEW);
  const { study } = dataset.package;
  const { reference, other } = comparedArms(study);
  const rated = (arm: string) =>
    study.site.levels
      .filter((one) => one.arm === arm)
      .reduce((sum, { id }) => sum + (rows.find((row) => row.site === id)?.n ?? 0), 0);
  return howSure({
    kind: study.kind,
    compared: comparedOnce(dataset, { reference: rated(reference), other: rated(other) }),
    chance: { tests, corrected: false, interval: false }
  });
}

/** How sure the change right after the training is: printed tests, of one group, measured again. */
export function trainingSure(dataset: Dataset): HowSure {
  const asked = tableRows(dataset, 'confidence');
  const changes = tableRows(dataset, 'confidence-change');
  const steps = [...new Set(changes.map((row) => row.id('step')))];
  const least = (rows: typeof changes) =>
    Math.min(...rows.map((row) => row.cell('n')).map((n) => (isNumber(n) ? n : NaN)));
  const answered = (step: string | undefined) =>
    least(changes.filter((row) => row.id('step') === step));
  const first = least(asked);
  return howSure({
    kind: dataset.package.study.kind,
    again: {
      known: true,
      groups: [{ first, share: answered(steps[0]) / first }],
      later: answered(steps.at(-1)) / first
    },
    chance: { tests: changes.length, corrected: false, interval: false }
  });
}

/** How sure answers are that one group gave once, printed as counts: they describe, and no more. */
export const answersSure = (dataset: Dataset): HowSure =>
  howSure({
    kind: dataset.package.study.kind,
    chance: { tests: 0, corrected: false, interval: false }
  });
