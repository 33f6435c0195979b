import { LANGUAGES } from '../../data/localised.ts';
import { FEWEST_FOR_INTERVAL } from '../../statistics/t-interval.ts';
import type { CsvColumns } from '../csv.ts';
import { reasonOf, statusText } from './code-text.ts';

/**
 * Every empty cell of a figure's numbers, with the reason: the one its row's status tells; hidden for a
 * count of ratings in a row that has others; too few
 * families for an interval, where n says so; else `no-value`, since a row may be of a kind that has no such number.
 * Rows are numbered from 1 as in the data; columns without any number are left out.
 */
export function suppressionLog(columns: CsvColumns): CsvColumns {
  const { status = [], n = [] } = columns;
  const numeric = Object.entries(columns).filter(
    ([name, values]) => name !== 'status' && !values.some((value) => typeof value === 'string')
  );
  const why = (column: string, row: number) => {
    const reason = reasonOf(status[row]);
    if (reason) return reason;
    if (column.startsWith('rating_')) return 'hidden';
    const few = typeof n[row] === 'number' && n[row] < FEWEST_FOR_INTERVAL;
    return column.startsWith('ci_') && few ? 'too-few' : 'no-value';
  };
  const cells = numeric
    .flatMap(([column, values]) =>
      values.flatMap((value, row) => (value === undefined ? [{ row, column }] : []))
    )
    .sort((one, other) => one.row - other.row)
    .map(({ row, column }) => ({ row, column, reason: why(column, row) }));
  return {
    row: cells.map(({ row }) => row + 1),
    column: cells.map(({ column }) => column),
    reason: cells.map(({ reason }) => reason),
    ...Object.fromEntries(
      LANGUAGES.map((language) => [
        `reason_${language}`,
        cells.map(({ reason }) => statusText(reason, language))
      ])
    )
  };
}
