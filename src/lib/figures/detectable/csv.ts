import { isNumber } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { DetectableRow, DetectableScope } from './rows.ts';

/** Columns of the figure's CSV; `status` says why nothing could have been shown. */
export const detectableCsv = (
  { measure, wave, margin }: DetectableScope,
  rows: readonly DetectableRow[]
): CsvColumns => ({
  measure: rows.map(() => measure),
  wave: rows.map(() => wave),
  method: rows.map(({ way }) => way),
  n_other: rows.map(({ n }) => n.other),
  n_reference: rows.map(({ n }) => n.reference),
  se: rows.map(({ se }) => se),
  df: rows.map(({ df }) => df),
  detectable: rows.map(({ detectable }) => detectable),
  value: rows.map(({ difference }) => difference.value),
  ci90_low: rows.map(({ difference }) => difference.low),
  ci90_high: rows.map(({ difference }) => difference.high),
  margin: rows.map(() => margin),
  status: rows.map(({ detectable, within }) =>
    isNumber(detectable) ? (within ? `${within}-margin` : 'difference') : detectable.missing
  )
});
