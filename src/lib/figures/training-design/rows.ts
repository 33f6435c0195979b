import { isNumber } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import type { Language } from '../../data/localised.ts';
import { tableRows } from '../../data/table-rows.ts';
import type { TrainingDesignRow } from '../../engine/questions/training-design.ts';

/** A questionnaire of the timeline. */
export type Questionnaire = TrainingDesignRow & { readonly time: string };

/** What is told of the training and its evaluation, in the table's order and in one language. */
export const designRows = (dataset: Dataset, language: Language): TrainingDesignRow[] =>
  tableRows(dataset, 'training-design').map((row) => {
    const [time, forum, n, groups] = [
      row.text('time'),
      row.text('forum'),
      row.cell('n'),
      row.cell('focus_groups')
    ];
    return {
      part: row.id('part'),
      time: typeof time === 'string' ? time : null,
      n: isNumber(n) ? n : null,
      forum: typeof forum === 'string' ? forum === 'true' : null,
      focus_groups: isNumber(groups) ? groups : null,
      text: row.id(`text_${language}`)
    };
  });

/** @returns those of the rows that are questionnaires. */
export const questionnaires = (rows: readonly TrainingDesignRow[]): Questionnaire[] =>
  rows.filter((row): row is Questionnaire => row.time !== null);
