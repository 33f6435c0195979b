import { isNumber, missing, type Cell } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import { tableRows } from '../../data/table-rows.ts';

/** How many visits in one part of the service were observed. */
export interface VisitRow {
  readonly phase: string;
  readonly n: number;
}

/** Observed visits from first meeting to closure; a part without a number is left out. */
export const visitRows = (dataset: Dataset): VisitRow[] =>
  tableRows(dataset, 'visits').flatMap((row) => {
    const n = row.cell('n');
    return isNumber(n) ? [{ phase: row.id('visit_phase'), n }] : [];
  });

/** How many practitioners made the observed visits. */
export const visitingPractitioners = (dataset: Dataset): Cell =>
  tableRows(dataset, 'data-collection')
    .find((row) => row.id('method') === 'observed-visits' && row.id('counted') === 'practitioners')
    ?.cell('n') ?? missing('not-published');
