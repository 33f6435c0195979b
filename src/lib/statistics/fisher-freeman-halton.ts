import { checkTable, total } from './counts.ts';
import { probabilityGivenMargins, tablesWithMargins } from './tables-with-margins.ts';

// R's fisher.test takes tables for equally probable within this difference of log probabilities.
const TIE = 3.45254e-7;

/**
 * Fisher's exact test of independence in a table of any size, groups in rows and categories in
 * columns, by enumeration (Freeman and Halton 1951). Ignores any order of the categories.
 *
 * @returns the probability in [0, 1] of a table at most as probable as the observed one; 1 if the
 *   margins allow no other; NaN for a table without units
 * @throws RangeError for an invalid table (see counts.ts), or if more than 200,000 tables have its
 *   margins
 */
export function fisherFreemanHalton(table: readonly (readonly number[])[]): number {
  checkTable(table);
  if (total(table.flat()) === 0) return NaN;
  const probability = probabilityGivenMargins(table);
  const limit = probability(table) * Math.exp(TIE);
  let p = 0;
  for (const other of tablesWithMargins(table)) {
    const q = probability(other);
    if (q <= limit) p += q;
  }
  return Math.min(1, p);
}
