import { chiSquareUpper } from './chi-square.ts';
import { checkTable, columnTotals, total } from './counts.ts';
import { tieSum } from './mann-whitney-u.ts';

export interface Kruskal {
  /** The statistic corrected for ties, zero or more. */
  readonly h: number;
  readonly df: number;
  /** By the chi-square approximation. */
  readonly p: number;
}

/**
 * Rank test of a shift between any number of groups in ordered categories (Kruskal and Wallis 1952).
 *
 * @param table groups in rows, categories in columns, the lowest first; empty groups do not count
 * @returns h and p NaN with fewer than two groups or if all units share one category
 * @throws RangeError for an invalid table (see counts.ts)
 */
export function kruskal(table: readonly (readonly number[])[]): Kruskal {
  checkTable(table);
  const groups = table.filter((row) => total(row) > 0);
  const df = Math.max(0, groups.length - 1);
  const categories = columnTotals(groups);
  const n = total(categories);
  const scatter = 1 - tieSum(categories) / (n ** 3 - n);
  if (df === 0 || scatter === 0) return { h: NaN, df, p: NaN };
  let below = 0;
  const midranks = categories.map((t) => (below += t) - (t - 1) / 2);
  const rankSum = (row: readonly number[]) => total(row.map((x, at) => x * (midranks[at] ?? NaN)));
  const between = total(groups.map((row) => rankSum(row) ** 2 / total(row)));
  const h = Math.max(0, ((12 * between) / (n * (n + 1)) - 3 * (n + 1)) / scatter);
  return { h, df, p: chiSquareUpper(h, df) };
}
