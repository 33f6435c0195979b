import type { Dataset } from '#lib/data/package.ts';
import type { Mini } from '#lib/figures/mini/mini.ts';
import {
  miniAnswers,
  miniMeans,
  miniRatings,
  miniShares,
  miniSteps
} from '#lib/figures/mini/study-minis.ts';
import type { StudySure } from '#lib/figures/sure/study-sure.ts';
import { sureTag, type SureTags } from '#lib/figures/sure/sure-tag.ts';
import { sureText, type SureText } from '#lib/figures/sure/sure-text.ts';
import { m } from '#lib/paraglide/messages.js';

/** A question that the evidence is asked: what was found, how sure that is, and what may be said of it. */
export interface Finding {
  readonly id: FindingId;
  readonly question: string;
  readonly found: string;
  readonly sure: SureText;
  /** One sentence that may be quoted, and one that may not. */
  readonly say: string;
  readonly not: string;
}

const FINDINGS = {
  dynamics: {
    question: m.findings_dynamics,
    found: m.findings_dynamics_found,
    say: m.ledger_say_dynamics,
    not: m.ledger_not_dynamics
  },
  noticed: {
    question: m.findings_noticed,
    found: m.findings_noticed_found,
    say: m.ledger_say_noticed,
    not: m.ledger_not_noticed
  },
  practice: {
    question: m.findings_practice,
    found: m.findings_practice_found,
    say: m.ledger_say_practice,
    not: m.ledger_not_practice
  },
  training: {
    question: m.findings_training,
    found: m.findings_training_found,
    say: m.ledger_say_training,
    not: m.ledger_not_training
  },
  needed: {
    question: m.findings_needed,
    found: m.findings_needed_found,
    say: m.ledger_say_needed,
    not: m.ledger_not_needed
  }
} as const;
export type FindingId = keyof typeof FINDINGS;

/** The questions in the order in which they are answered: what is asked first comes first. */
export const FINDING_IDS = Object.keys(FINDINGS) as FindingId[];

/** @returns the five findings, in the language of the page. */
export const findings = (sure: StudySure): Finding[] =>
  FINDING_IDS.map((id) => {
    const { question, found, say, not } = FINDINGS[id];
    return {
      id,
      question: question(),
      found: found(),
      sure: sureText(sure[id]),
      say: say(),
      not: not()
    };
  });

/** The large figure of each finding, as gauges know it. */
const LARGE: Readonly<Record<FindingId, string>> = {
  dynamics: 'trajectory conflict',
  noticed: 'qualities',
  practice: 'continuum',
  training: 'confidence',
  needed: 'likert-agency'
};

/** @returns how sure the large figures are, as their heads say it. */
export const figureTags = (found: readonly Finding[]): SureTags =>
  Object.fromEntries(found.map(({ id, sure }) => [LARGE[id], sureTag(sure)]));

/** @returns the small figure beside each answer, made of the rows that its large figure has. */
export const findingMinis = (study: Dataset): Record<FindingId, Mini> => ({
  dynamics: miniMeans(study, 'conflict'),
  noticed: miniShares(study),
  practice: miniRatings(study),
  training: miniSteps(study),
  needed: miniAnswers(study)
});

/** @returns how sure each finding is, a line each, as the text of a slide. */
export const sureLines = (sure: StudySure): string =>
  findings(sure)
    .map(({ question, sure: { word, count } }) => `- ${m.findings_sure({ question, word, count })}`)
    .join('\n');
