import type { Dataset } from '../../data/package.ts';
import type { Language } from '../../data/localised.ts';
import { tableRows } from '../../data/table-rows.ts';
import type { ReportRow } from '../../engine/questions/reports.ts';

/** All reports of practitioners, in the table's order and in one language. */
export const reportRows = (dataset: Dataset, language: Language): ReportRow[] =>
  tableRows(dataset, 'adoption').map((row) => {
    const source = row.text('source');
    return {
      report: row.id('report'),
      theme: row.id('theme'),
      source: typeof source === 'string' ? source : null,
      slide: row.id('slide'),
      text: row.id(`text_${language}`)
    };
  });
