import { LANGUAGES } from '../../data/localised.ts';
import type { CsvColumns } from '../csv.ts';
import { statusText } from './code-text.ts';

/**
 * Every empty cell of a figure's numbers, with its reason: the one that the figure gives, or `no-value`
 * where a row is of a kind that has no such number. Rows are numbered from 1 as in the data; columns
 * of texts are left out.
 */
export function suppressionLog(columns: CsvColumns): CsvColumns {
  const numeric = Object.entries(columns).filter(
    ([, cells]) => !cells.some((cell) => typeof cell === 'string')
  );
  const empty = numeric
    .flatMap(([column, cells]) =>
      cells.flatMap((cell, row) => {
        if (cell === undefined) return [{ row, column, reason: 'no-value' }];
        return typeof cell === 'object' ? [{ row, column, reason: cell.missing }] : [];
      })
    )
    .sort((one, other) => one.row - other.row);
  return {
    row: empty.map(({ row }) => row + 1),
    column: empty.map(({ column }) => column),
    reason: empty.map(({ reason }) => reason),
    ...Object.fromEntries(
      LANGUAGES.map((language) => [
        `reason_${language}`,
        empty.map(({ reason }) => statusText(reason, language))
      ])
    )
  };
}
