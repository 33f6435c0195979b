import type { Cell } from '../data/missing.ts';

/** A number or a text, or why there is none; undefined where rows of its kind have no such thing. */
export type CsvCell = string | Cell | undefined;

/** Columns by their language-neutral id, in order, as long as each other. */
export type CsvColumns = Record<string, readonly CsvCell[]>;

/** What a spreadsheet takes for the beginning of a formula; a signed number is none. */
const FORMULA = /^(?![+-]?\d+(?:\.\d+)?$)[=+\-@\t\r\n＝＋－＠]/;

/** What is absent is empty; a text that a spreadsheet would run as a formula is made plain by a leading apostrophe. */
function written(cell: CsvCell): string {
  if (cell === undefined || typeof cell === 'object') return '';
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell);
}

/**
 * Columns as CSV (RFC 4180, UTF-8 when saved), numbers unrounded. Where letters beyond ASCII occur it begins
 * with a byte order mark, without which Excel garbles them; other files are the same bytes either way.
 */
export async function toCsv(columns: CsvColumns): Promise<string> {
  const { csvFormatRow } = await import('d3-dsv');
  const [first = []] = Object.values(columns);
  const rows = first.map((_, row) => Object.values(columns).map((cells) => written(cells[row])));
  // A lone empty cell is quoted, for readers pass over empty lines.
  const lines = [Object.keys(columns), ...rows].map((row) => `${csvFormatRow(row) || '""'}\n`);
  const csv = lines.join('');
  return /[^\0-\x7f]/.test(csv) ? `\ufeff${csv}` : csv;
}
