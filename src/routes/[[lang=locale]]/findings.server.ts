import type { StudySure } from '#lib/figures/sure/study-sure.ts';
import { sureText, type SureText } from '#lib/figures/sure/sure-text.ts';
import { m } from '#lib/paraglide/messages.js';

/** A question that the evidence is asked: what was found, how sure that is, and why. */
export interface Finding {
  readonly id: string;
  readonly question: string;
  readonly found: string;
  readonly sure: SureText;
  readonly why: string;
}

const FINDINGS = {
  practice: {
    id: 'practice',
    question: m.findings_practice,
    found: m.findings_practice_found,
    why: m.findings_practice_why
  },
  noticed: {
    id: 'noticed',
    question: m.findings_noticed,
    found: m.findings_noticed_found,
    why: m.findings_noticed_why
  },
  dynamics: {
    id: 'dynamics',
    question: m.findings_dynamics,
    found: m.findings_dynamics_found,
    why: m.findings_dynamics_why
  },
  training: {
    id: 'training',
    question: m.findings_training,
    found: m.findings_training_found,
    why: m.findings_training_why
  },
  needed: {
    id: 'needed',
    question: m.findings_needed,
    found: m.findings_needed_found,
    why: m.findings_needed_why
  }
} as const;
export type FindingId = keyof typeof FINDINGS;

/** @returns the five questions in the order in which they are asked, in the language of the page. */
export function findings(sure: StudySure): Record<FindingId, Finding> {
  const inWords = (one: FindingId): Finding => {
    const { id, question, found, why } = FINDINGS[one];
    return {
      id,
      question: question(),
      found: found(),
      sure: sureText(sure[one]),
      why: why()
    };
  };
  return {
    practice: inWords('practice'),
    noticed: inWords('noticed'),
    dynamics: inWords('dynamics'),
    training: inWords('training'),
    needed: inWords('needed')
  };
}

/** @returns how sure each finding is, a line each, as the text of a slide. */
export const sureLines = (sure: StudySure): string =>
  Object.values(findings(sure))
    .map(({ question, sure: { word, count } }) => `- ${m.findings_sure({ question, word, count })}`)
    .join('\n');
