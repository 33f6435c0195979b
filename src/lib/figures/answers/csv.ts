import { isNumber } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { AnswerRow } from './rows.ts';

/** Columns of the figure's CSV; `status` says why there is no number. */
export const answersCsv = (
  measure: string,
  wave: string,
  rows: readonly AnswerRow[]
): CsvColumns => ({
  measure: rows.map(() => measure),
  wave: rows.map(() => wave),
  method: rows.map(({ way }) => way),
  site: rows.map(({ site }) => site),
  n_other: rows.map(({ n }) => n.other),
  n_reference: rows.map(({ n }) => n.reference),
  value: rows.map(({ difference }) => difference.value),
  ci_low: rows.map(({ difference }) => difference.low),
  ci_high: rows.map(({ difference }) => difference.high),
  status: rows.map(({ difference: { value } }) => (isNumber(value) ? 'difference' : value.missing))
});
