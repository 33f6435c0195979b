/** Columns by their language-neutral id, in order; absent values are empty cells. */
export type CsvColumns = Record<string, (string | number | undefined)[]>;

/** A text that a spreadsheet would run as a formula is made plain by a leading apostrophe. */
const safe = (value: string | number | undefined) =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;

/** @returns the columns as CSV (RFC 4180, UTF-8 when saved), numbers unrounded. */
export async function toCsv(columns: CsvColumns): Promise<string> {
  const { table } = await import('arquero');
  const cells = Object.entries(columns).map(([name, values]) => [name, values.map(safe)] as const);
  return table(Object.fromEntries(cells)).toCSV();
}
