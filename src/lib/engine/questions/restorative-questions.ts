import type { Language } from '../../data/localised.ts';

/** A question to ask of everyone concerned, what it is for and what it leads to. */
export interface RestorativeQuestionRow {
  /** Its place in the order in which the questions are asked, from 1. */
  readonly order: number;
  readonly theme: string;
  readonly question: string;
  readonly outcome: string;
}

/** Asks for the restorative questions in their order, in one language. */
export const restorativeQuestions = (language: Language) => `\
-- The restorative questions in their order.
SELECT "order", theme_${language} AS theme, question_${language} AS question,
  outcome_${language} AS outcome
FROM "restorative-questions"
ORDER BY "order"`;
