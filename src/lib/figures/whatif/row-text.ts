import type { CsvColumns } from '../csv.ts';
import { isNumber, type Cell } from '../../data/missing.ts';
import { number, signed, cell } from '../../format.ts';
import type { Assumptions } from './assumptions.ts';
import type { WhatIfRow } from './rows.ts';
import type { Scope } from './scope.ts';

/** @returns the cell's number, or nothing. */
export const valueOf = (one: Cell): number | undefined => (isNumber(one) ? one : undefined);

/** @returns a row's value as shown: as printed, as a score, or with its sign where it is a difference. */
export function rowText({ id, value, printed }: WhatIfRow): string {
  if (printed !== undefined) return printed;
  if (!isNumber(value)) return cell(value, 'score');
  const moves = ['change', 'changeAll', 'follows', 'rest', 'even'];
  return moves.includes(id) ? signed(value, 'score') : number(value, 'score');
}

/** @returns rows of one value each as columns of a CSV, with what they are about and what is assumed. */
export const rowsCsv = (
  { measure, site, later }: Scope,
  rows: readonly WhatIfRow[],
  assumed: Partial<Assumptions>
): CsvColumns => ({
  measure: rows.map(() => measure.id),
  group: rows.map(() => site.id),
  wave: rows.map(() => later.id),
  row: rows.map(({ id }) => id),
  n_start: rows.map(({ nStart }) => nStart),
  n: rows.map(({ n }) => n),
  value: rows.map(({ value }) => value),
  ...Object.fromEntries(
    Object.entries(assumed).map(([name, value]) => [name, rows.map(() => value)])
  ),
  status: rows.map(({ value, status }) => (isNumber(value) ? status : value.missing))
});
