import { isNumber } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { AlikeRow } from './rows.ts';

/** Columns of the figure's CSV; `status` says why there is no number. */
export const alikeCsv = (measure: string, wave: string, rows: readonly AlikeRow[]): CsvColumns => ({
  measure: rows.map(() => measure),
  wave: rows.map(() => wave),
  contrast: rows.map(({ contrast }) => contrast),
  characteristic: rows.map(({ what }) => what),
  level: rows.map(({ level }) => level),
  n_one: rows.map(({ n }) => n[0]),
  n_two: rows.map(({ n }) => n[1]),
  value_one: rows.map(({ value }) => value[0]),
  value_two: rows.map(({ value }) => value[1]),
  standardised_difference: rows.map(({ difference }) => difference),
  status: rows.map(({ difference, level }) =>
    isNumber(difference)
      ? level === undefined
        ? 'first-score'
        : 'share-of-level'
      : difference.missing
  )
});
