import type { Dataset } from '../../data/package.ts';
import type { Language } from '../../data/localised.ts';
import { tableRows } from '../../data/table-rows.ts';
import type { RestorativeQuestionRow } from '../../engine/questions/restorative-questions.ts';

/** The restorative questions in their order, in one language. */
export const questionRows = (dataset: Dataset, language: Language): RestorativeQuestionRow[] =>
  tableRows(dataset, 'restorative-questions').map((row) => ({
    order: Number(row.id('order')),
    theme: row.id(`theme_${language}`),
    question: row.id(`question_${language}`),
    outcome: row.id(`outcome_${language}`)
  }));
