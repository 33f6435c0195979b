import type { Checked } from './problem.ts';

/** A row of a CSV file and the line of the file on which it begins, the first being 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** One cell, in quotation marks with every inner one doubled, or free of them; then what ends it. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads CSV as RFC 4180 writes it, with any line ending and with or without a byte order mark.
 * An empty line is a row with one empty cell; the last line need not be ended.
 * @param file name of the file, for the problem.
 * @returns the rows as they stand, ragged or not; one problem where quotation marks do not pair up,
 * after which no row can be trusted.
 */
export function parseCsv(file: string, text: string): Checked<CsvRow[]> {
  const rows: CsvRow[] = [];
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    let end = ',';
    while (end === ',') {
      CELL.lastIndex = at;
      const [whole, quoted, plain = '', ending = ''] = CELL.exec(text) ?? [];
      if (whole === undefined)
        return { ok: false, problems: [{ rule: 'csv-quotes', file, row: line }] };
      cells.push(quoted?.replaceAll('""', '"') ?? plain);
      line += quoted?.match(/\r\n|\n|\r/g)?.length ?? 0;
      at += whole.length;
      end = ending;
    }
    rows.push({ line: start, cells });
    line += 1;
  }
  return { ok: true, value: rows };
}
