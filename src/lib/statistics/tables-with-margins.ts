import { columnTotals, total } from './counts.ts';

type Table = readonly (readonly number[])[];

/** How many tables are enumerated at most. */
export const MOST_TABLES = 200_000;

function* rowsWithin(sum: number, [limit, ...others]: readonly number[]): Generator<number[]> {
  if (limit === undefined) return yield [];
  const least = Math.max(0, sum - total(others));
  for (let x = least; x <= Math.min(sum, limit); x++) {
    for (const rest of rowsWithin(sum - x, others)) yield [x, ...rest];
  }
}

function* fill([sum, ...others]: readonly number[], columns: readonly number[]): Generator<Table> {
  if (sum === undefined) return yield [];
  for (const row of rowsWithin(sum, columns)) {
    const left = columns.map((column, at) => column - (row[at] ?? 0));
    for (const rest of fill(others, left)) yield [row, ...rest];
  }
}

/**
 * Every table with the margins of an observed one, the observed among them.
 *
 * @throws RangeError once there are more than MOST_TABLES
 */
export function* tablesWithMargins(observed: Table): Generator<Table> {
  let count = 0;
  for (const table of fill(observed.map(total), columnTotals(observed))) {
    if (++count > MOST_TABLES) {
      throw new RangeError(`more than ${MOST_TABLES} tables share the margins of this one`);
    }
    yield table;
  }
}

/**
 * @returns the probability of each table with the margins of an observed one if rows and columns
 *   are independent (multivariate hypergeometric distribution, Freeman and Halton 1951)
 */
export function probabilityGivenMargins(observed: Table): (table: Table) => number {
  const [rows, columns] = [observed.map(total), columnTotals(observed)];
  const logFactorial = [0];
  for (let x = 1, sum = 0; x <= total(rows); x++) logFactorial.push((sum += Math.log(x)));
  const logProduct = (counts: readonly number[]) =>
    total(counts.map((x) => logFactorial[x] ?? NaN));
  const margins = logProduct(rows) + logProduct(columns) - logProduct([total(rows)]);
  return (table) => Math.exp(margins - logProduct(table.flat()));
}
