import type { CsvColumns } from '../csv.ts';
import type { SpreadRow } from './rows.ts';

/** Columns of the CSV: a row for each bin; one without a bin where a group is hidden or has no families, as its median tells. */
export function distributionCsv(measure: string, rows: readonly SpreadRow[]): CsvColumns {
  const flat = rows.flatMap((row) =>
    (row.bins.length ? row.bins : [undefined]).map((bin) => ({ row, bin }))
  );
  return {
    measure: flat.map(() => measure),
    group: flat.map(({ row }) => row.group),
    wave: flat.map(({ row }) => row.wave),
    n: flat.map(({ row }) => row.n),
    q1: flat.map(({ row }) => row.q1),
    median: flat.map(({ row }) => row.median),
    q3: flat.map(({ row }) => row.q3),
    bin_low: flat.map(({ row, bin }) => bin?.low ?? row.median),
    bin_high: flat.map(({ row, bin }) => bin?.high ?? row.median),
    bin_families: flat.map(({ row, bin }) => bin?.families ?? row.median),
    status: flat.map(({ row }) => row.status)
  };
}
