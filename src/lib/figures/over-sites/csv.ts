import type { CsvColumns } from '../csv.ts';
import type { OverPlaces, PlaceRow } from './rows.ts';

/** Columns of the figure's CSV; a group of too few sites has one row, whose `status` says so. */
export function overSitesCsv(
  measure: string,
  wave: string,
  all: readonly OverPlaces[]
): CsvColumns {
  const lines = all.flatMap(({ group, count, rows }) =>
    rows.length
      ? rows.map((row) => ({ group, count, row }))
      : [{ group, count, row: undefined as PlaceRow | undefined }]
  );
  const nOf = (arm: 'other' | 'reference') =>
    lines.map(({ group, row }) =>
      group === 'difference'
        ? row?.n[arm === 'other' ? 0 : 1]
        : group === arm
          ? row?.n[0]
          : undefined
    );
  return {
    measure: lines.map(() => measure),
    wave: lines.map(() => wave),
    group: lines.map(({ group }) => group),
    part: lines.map(({ row }) => row?.part ?? 'mean'),
    site: lines.map(({ row }) => row?.site),
    sites: lines.map(({ count, row }) => (row?.site === undefined ? count : undefined)),
    n_other: nOf('other'),
    n_reference: nOf('reference'),
    value: lines.map(({ row }) => row?.value),
    ci_low: lines.map(({ row }) => row?.interval?.low),
    ci_high: lines.map(({ row }) => row?.interval?.high),
    shrunken: lines.map(({ row }) => row?.shrunken),
    status: lines.map(({ row }) => (row ? 'records' : 'few-sites'))
  };
}
