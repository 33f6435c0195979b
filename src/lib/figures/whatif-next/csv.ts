import type { CsvColumns } from '../csv.ts';
import type { NextRow, Plan } from './rows.ts';

/** Columns of the figure's CSV: a row for each number of sites, with what is assumed. */
export function nextCsv(plan: Plan, rows: readonly NextRow[]): CsvColumns {
  const assumed = ['sd', 'r', 'icc', 'points', 'families', 'kept'] as const;
  return {
    sites_per_arm: rows.map(({ sites }) => sites),
    n_start: rows.map(({ start }) => start),
    n: rows.map(({ again }) => again),
    power_by_site: rows.map(({ bySite }) => bySite),
    power_by_family: rows.map(({ byFamily }) => byFamily),
    ...Object.fromEntries(assumed.map((name) => [name, rows.map(() => plan[name])])),
    status: rows.map(() => 'assumed')
  };
}
