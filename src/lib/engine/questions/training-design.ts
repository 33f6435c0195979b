import type { Language } from '../../data/localised.ts';

/** Something told of the training, or one of its questionnaires; null where it does not apply. */
export interface TrainingDesignRow {
  readonly part: string;
  /** Questionnaire, with the number of people printed under it. */
  readonly time: string | null;
  readonly n: number | null;
  /** Whether a reflective forum belongs to that time. */
  readonly forum: boolean | null;
  readonly focus_groups: number | null;
  readonly text: string;
}

/** Asks for the training, its evaluation and its questionnaires, in the table's order and in one language. */
export const trainingDesign = (language: Language) => `\
-- The training, its evaluation, and the four questionnaires with the numbers printed.
SELECT part, time, n, forum, focus_groups, text_${language} AS text
FROM "training-design"
ORDER BY "order"`;
