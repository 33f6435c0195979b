import { isNumber } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { GotBetter } from './rows.ts';

/** Columns of the figure's CSV; `status` says why there is no number. */
export const gotBetterCsv = (
  measure: string,
  wave: string,
  reliability: number | undefined,
  { criterion, rows }: GotBetter
): CsvColumns => ({
  measure: rows.map(() => measure),
  wave: rows.map(() => wave),
  group: rows.map(({ arm }) => arm),
  counted: rows.map(({ counted }) => counted),
  k: rows.map(({ k }) => k),
  n: rows.map(({ n }) => n),
  share: rows.map(({ share }) => share.value),
  ci_low: rows.map(({ share }) => share.low),
  ci_high: rows.map(({ share }) => share.high),
  reliability: rows.map(() => reliability),
  criterion: rows.map(({ counted }) =>
    /first|later/.test(counted) || Number.isNaN(criterion) ? undefined : criterion
  ),
  status: rows.map(({ share: { value } }) => (isNumber(value) ? 'records' : value.missing))
});
