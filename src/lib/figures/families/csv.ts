import { isNumber } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { SpreadRow } from '../distribution/rows.ts';
import type { PatternCount } from './rows.ts';

/**
 * Columns of the figure's CSV: a row for each response pattern, then one for each wave. It holds
 * no single family.
 */
export function familiesCsv(
  measure: string,
  patterns: readonly PatternCount[],
  spread: readonly SpreadRow[]
): CsvColumns {
  const rows = [
    ...patterns.map(({ group, pattern, families }) => ({
      group,
      pattern,
      n: families,
      status: isNumber(families) ? 'records' : families.missing
    })),
    ...spread
  ];
  const column = (name: 'mean' | 'q1' | 'median' | 'q3') =>
    rows.map((row) => ('wave' in row ? row[name] : undefined));
  return {
    measure: rows.map(() => measure),
    group: rows.map(({ group }) => group),
    pattern: rows.map((row) => ('wave' in row ? undefined : row.pattern)),
    wave: rows.map((row) => ('wave' in row ? row.wave : undefined)),
    n: rows.map(({ n }) => n),
    mean: column('mean'),
    q1: column('q1'),
    median: column('median'),
    q3: column('q3'),
    status: rows.map(({ status }) => status)
  };
}
