import type { ColumnFacts, CsvWithFacts } from '../column-facts.ts';
import { CsvText } from '../csv-text.ts';

/** A column of a table of a statistics program. */
export interface LabelledColumn {
  readonly name: string;
  readonly label: string;
  /** By the value as the CSV writes it. */
  readonly valueLabels: ReadonlyMap<string, string>;
  /** Whether a text that occurs in the column, as the CSV writes it, stands for no value; absent where none does. */
  readonly isMissing?: (text: string) => boolean;
}

/** Different codes for absence that a column may have; a range may cover more, which are then none. */
const MOST_CODES = 1000;

/**
 * Rows as CSV, with what is known of the columns. Of codes for absence, those that occur are told.
 * @param rows as many cells each as there are columns; a cell without value is empty.
 * @throws RangeError where there is no column.
 */
export function labelledCsv(
  columns: readonly LabelledColumn[],
  rows: Iterable<readonly string[]>
): CsvWithFacts {
  if (!columns.length) throw new RangeError('A table without columns');
  const text = new CsvText();
  const codes = columns.map(() => new Set<string>());
  const coded = columns.flatMap(({ isMissing }, at) =>
    isMissing ? [{ isMissing, found: codes[at]!, at }] : []
  );
  text.add(columns.map(({ name }) => name));
  for (const cells of rows) {
    text.add(cells);
    for (const { isMissing, found, at } of coded) {
      const cell = cells[at]!;
      if (cell !== '' && found.size < MOST_CODES && isMissing(cell)) found.add(cell);
    }
  }
  const facts = new Map<string, ColumnFacts>();
  columns.forEach(({ name, label, valueLabels }, at) => {
    const missing = [...codes[at]!];
    const said = {
      ...(label ? { label } : {}),
      ...(valueLabels.size ? { valueLabels } : {}),
      ...(missing.length ? { missing } : {})
    };
    if (Object.keys(said).length) facts.set(name, said);
  });
  return { csv: text.blob(), facts };
}
