import type { CsvColumns } from '../csv.ts';
import { ANSWERS, type LikertRow } from './rows.ts';

/** The figure's numbers by column; the median is the answer or, by `~`, the two it lies between. */
export const likertCsv = (rows: readonly LikertRow[]): CsvColumns => ({
  statement: rows.map(({ statement }) => statement),
  ...Object.fromEntries(
    ANSWERS.map((answer, at) => [answer, rows.map(({ counts }) => counts[at])])
  ),
  n: rows.map(({ n }) => n),
  n_stated: rows.map(({ stated }) => stated),
  net_agreement: rows.map(({ net }) => net),
  ci_low: rows.map(({ low }) => low),
  ci_high: rows.map(({ high }) => high),
  median: rows.map(({ median }) => [...new Set(median)].map((at) => ANSWERS[at]).join('~'))
});
