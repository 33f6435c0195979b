import type { Readable } from '../package.ts';
import { absentText, CsvText, valueText } from './csv-text.ts';

/** A sheet of a workbook: its rows from the first on, each a list of cells, null where one is empty. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** How many cells come before the empty ones at the end. */
const filled = (cells: readonly unknown[]) =>
  cells.findLastIndex((cell) => cell !== null && cell !== undefined) + 1;

/** Names of the sheets that hold anything. */
export const sheetNamesIn = (sheets: readonly Sheet[]): string[] =>
  sheets.filter(({ rows }) => rows.some(filled)).map(({ name }) => name);

/**
 * A sheet as CSV with the same lines: the one that the descriptor names, else the one named like the
 * table or, without it, the first.
 */
export function sheetCsv(sheets: readonly Sheet[], { name, schema, dialect }: Readable): Blob {
  const wanted = dialect?.sheetName ?? name;
  const { rows } = sheets.find((sheet) => sheet.name === wanted) ?? sheets[0] ?? { rows: [] };
  const [text, absent] = [new CsvText(), absentText(schema)];
  const width = filled(rows[0] ?? []);
  for (const row of rows) {
    const count = filled(row);
    const length = count && Math.max(count, width);
    text.add(Array.from({ length }, (_, at) => valueText(row[at], absent) ?? ''));
  }
  return rows.length ? text.blob() : new Blob();
}
