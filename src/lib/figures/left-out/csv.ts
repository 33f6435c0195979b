import { isNumber } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { LeftOutRow } from './rows.ts';

/** Columns of the figure's CSV; `status` says who is left out, or why there is no number. */
export function leftOutCsv(measure: string, wave: string, rows: readonly LeftOutRow[]): CsvColumns {
  const status = ({ left, value, least }: LeftOutRow) => {
    const cell = value ?? least ?? NaN;
    return isNumber(cell) ? `without-${left}` : cell.missing;
  };
  return {
    measure: rows.map(() => measure),
    wave: rows.map(() => wave),
    method: rows.map(({ method }) => method),
    site: rows.map(({ site }) => site),
    value: rows.map(({ value }) => value),
    least: rows.map(({ least }) => least),
    greatest: rows.map(({ greatest }) => greatest),
    status: rows.map(status)
  };
}
