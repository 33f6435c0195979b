const isCount = (x: number) => Number.isSafeInteger(x) && x >= 0;

/**
 * The one rule for counts in all methods: k of n with 0 <= k <= n, both whole. No units (n = 0) is
 * a valid count, for which methods answer NaN; any other violation, NaN included, is an error.
 *
 * @throws RangeError naming the values
 */
export function checkCount(k: number, n: number): void {
  if (!isCount(k) || !isCount(n) || k > n) throw new RangeError(`${k} of ${n} is not a count`);
}

/**
 * The same rule for a table of counts, groups in rows and categories in columns.
 *
 * @throws RangeError naming the rows, if they are not all whole, not negative and of one length
 */
export function checkTable(table: readonly (readonly number[])[]): void {
  if (table.some((row) => row.length !== table[0]?.length || !row.every(isCount))) {
    throw new RangeError(`${JSON.stringify(table)} is not a table of counts`);
  }
}

/** @returns the sum; of nothing, 0 */
export const total = (counts: readonly number[]): number => counts.reduce((sum, x) => sum + x, 0);

/** @returns the sum of each column of a table whose rows have one length */
export const columnTotals = (table: readonly (readonly number[])[]): number[] =>
  (table[0] ?? []).map((_, column) => total(table.map((row) => row[column] ?? 0)));
