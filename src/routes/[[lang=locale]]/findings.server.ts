import { m } from '#lib/paraglide/messages.js';

/** A question that the evidence is asked: what was found, how strong that is, and why. */
export interface Finding {
  readonly id: string;
  readonly question: string;
  readonly found: string;
  readonly strength: string;
  readonly why: string;
}

const FINDINGS = {
  practice: {
    id: 'practice',
    question: m.findings_practice,
    found: m.findings_practice_found,
    strength: m.findings_strength_weak,
    why: m.findings_practice_why
  },
  noticed: {
    id: 'noticed',
    question: m.findings_noticed,
    found: m.findings_noticed_found,
    strength: m.findings_strength_weak,
    why: m.findings_noticed_why
  },
  dynamics: {
    id: 'dynamics',
    question: m.findings_dynamics,
    found: m.findings_dynamics_found,
    strength: m.findings_strength_very_weak,
    why: m.findings_dynamics_why
  },
  training: {
    id: 'training',
    question: m.findings_training,
    found: m.findings_training_found,
    strength: m.findings_strength_weak,
    why: m.findings_training_why
  },
  needed: {
    id: 'needed',
    question: m.findings_needed,
    found: m.findings_needed_found,
    strength: m.findings_strength_described,
    why: m.findings_needed_why
  }
} as const;
export type FindingId = keyof typeof FINDINGS;

/** @returns the five questions in the order in which they are asked, in the language of the page. */
export function findings(): Record<FindingId, Finding> {
  const inWords = (one: FindingId): Finding => {
    const { id, question, found, strength, why } = FINDINGS[one];
    return { id, question: question(), found: found(), strength: strength(), why: why() };
  };
  return {
    practice: inWords('practice'),
    noticed: inWords('noticed'),
    dynamics: inWords('dynamics'),
    training: inWords('training'),
    needed: inWords('needed')
  };
}
