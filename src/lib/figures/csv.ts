/** Columns by their language-neutral id, in order; absent values are empty cells. */
export type CsvColumns = Record<string, (string | number | undefined)[]>;

/** What a spreadsheet takes for the beginning of a formula; a signed number is none. */
const FORMULA = /^(?![+-]?\d+(?:\.\d+)?$)[=+\-@\t\r\n＝＋－＠]/;

/** A text that a spreadsheet would run as a formula is made plain by a leading apostrophe. */
const safe = (value: string | number | undefined) =>
  typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value;

/**
 * Columns as CSV (RFC 4180, UTF-8 when saved), numbers unrounded. Where letters beyond ASCII occur it begins
 * with a byte order mark, without which Excel garbles them; other files are the same bytes either way.
 */
export async function toCsv(columns: CsvColumns): Promise<string> {
  const { table } = await import('arquero');
  const cells = Object.entries(columns).map(([name, values]) => [name, values.map(safe)] as const);
  const csv = table(Object.fromEntries(cells)).toCSV();
  return /[^\0-\x7f]/.test(csv) ? `\ufeff${csv}` : csv;
}
