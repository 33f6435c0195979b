import type { CsvColumns } from '../csv.ts';
import type { TrajectoryRow } from './rows.ts';

/** The figure's numbers by column, a row for each point. */
export const trajectoryCsv = (rows: readonly TrajectoryRow[]): CsvColumns => ({
  measure: rows.map((row) => row.measure),
  ...(rows.some(({ facet }) => facet !== undefined)
    ? { facet: rows.map(({ facet = '' }) => facet) }
    : {}),
  group: rows.map((row) => row.group),
  wave: rows.map((row) => row.wave),
  n: rows.map((row) => row.n),
  ...(rows.some(({ nStart }) => nStart !== undefined)
    ? { n_start: rows.map((row) => row.nStart ?? row.n) }
    : {}),
  mean: rows.map((row) => row.mean),
  sd: rows.map((row) => row.sd),
  ci_low: rows.map((row) => row.low),
  ci_high: rows.map((row) => row.high),
  status: rows.map((row) => row.status)
});
