import type { Dataset } from '../../data/package.ts';
import type { Language } from '../../data/localised.ts';
import { tableRows } from '../../data/table-rows.ts';
import type { DescribedRow } from '../../engine/questions/described.ts';

/** What a table describes, in its order and in one language. */
export const describedRows = (
  dataset: Dataset,
  table: string,
  language: Language
): DescribedRow[] =>
  tableRows(dataset, table).map((row) => ({
    part: row.id('part'),
    basis: row.id('basis'),
    text: row.id(`text_${language}`)
  }));
