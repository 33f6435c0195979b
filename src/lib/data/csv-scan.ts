import type { Problem } from './problem.ts';

const [QUOTE, LF, CR] = [0x22, 0x0a, 0x0d];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** Bytes that are scanned together, at least. */
const BATCH = 1 << 20;

/** Most columns of a table, and most bytes of a cell: what is beyond is no table, and would fill the memory. */
const MOST_COLUMNS = 5000;
const LONGEST_CELL = 100_000;

/** Why a file is not scanned from a line on, but for the name of the file. */
export type CsvFault = Omit<Problem, 'file'>;

/** A row as it stands in a file: where each cell begins and ends, as UTF-8. It holds until the next row. */
export interface CsvCells {
  bytes: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  count: number;
  /** Line of the file on which the row begins, the first being 1. */
  line: number;
}

class RowScan {
  readonly #row: CsvCells = {
    bytes: new Uint8Array(),
    starts: new Int32Array(64),
    ends: new Int32Array(64),
    count: 0,
    line: 1
  };
  readonly #onRow: (row: CsvCells) => void;
  /** What parts cells. */
  readonly #delimiter: number;
  /** Cells of the row with quotation marks inside, which stand there doubled. */
  #doubled: number[] = [];
  #line = 1;
  /** Line ends inside the cell in quotation marks that was met last. */
  #within = 0;
  /** Why nothing more is scanned. */
  fault: CsvFault | undefined;

  constructor(onRow: (row: CsvCells) => void, delimiter: number) {
    this.#onRow = onRow;
    this.#delimiter = delimiter;
  }

  /**
   * Gives the rows that stand whole in the bytes.
   * @param last whether the file ends with them.
   * @returns where the first row begins that is not whole.
   */
  scan(bytes: Uint8Array, from: number, last: boolean): number {
    let at = from;
    while (at < bytes.length) {
      const first = this.#line;
      const next = this.#scanRow(bytes, at, last);
      if (next < 0) {
        if (!this.fault) this.#line = first;
        return at;
      }
      at = next;
      this.#row.bytes = bytes;
      this.#row.line = first;
      for (const cell of this.#doubled) this.#undouble(cell);
      this.#line += 1;
      this.#onRow(this.#row);
    }
    return at;
  }

  /** @returns where the next row begins; -1 where this one is not whole, or quotation marks do not pair up. */
  #scanRow(bytes: Uint8Array, from: number, last: boolean): number {
    const [size, delimiter] = [bytes.length, this.#delimiter];
    this.#row.count = 0;
    if (this.#doubled.length) this.#doubled = [];
    for (let at = from; ; at++) {
      const quoted = at < size && bytes[at] === QUOTE;
      const start = quoted ? at + 1 : at;
      let end: number;
      if (quoted) {
        end = this.#closing(bytes, start);
        if (end < 0 || (end + 1 === size && !last)) return this.#unended(end < 0 && last);
        at = end + 1;
      } else {
        let byte = bytes[at];
        while (byte !== delimiter && byte !== LF && byte !== CR && byte !== QUOTE && at < size)
          byte = bytes[++at];
        end = at;
      }
      this.#put(start, end);
      if (this.fault) return -1;
      const byte = at < size ? bytes[at] : LF;
      if (at >= size && !last) return -1;
      if (byte !== delimiter && byte !== LF && byte !== CR) return this.#unended(true);
      if (quoted) this.#line += this.#within;
      if (byte === delimiter) continue;
      if (byte === LF) return at + 1;
      if (at + 1 === size && !last) return -1;
      return bytes[at + 1] === LF ? at + 2 : at + 1;
    }
  }

  #unended(unpaired: boolean): -1 {
    if (unpaired) this.fault = { rule: 'csv-quotes', row: this.#line };
    return -1;
  }

  /** @returns where the quotation mark stands that ends a cell, -1 where none does. */
  #closing(bytes: Uint8Array, start: number): number {
    let lines = 0;
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) lines += 1;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) {
        this.#within = lines;
        return at;
      }
      at += 1;
      if (this.#doubled.at(-1) !== this.#row.count) this.#doubled.push(this.#row.count);
    }
    return -1;
  }

  #put(start: number, end: number): void {
    const row = this.#row;
    if (row.count === row.starts.length)
      for (const name of ['starts', 'ends'] as const) {
        const longer = new Int32Array(2 * row.count);
        longer.set(row[name]);
        row[name] = longer;
      }
    row.starts[row.count] = start;
    row.ends[row.count] = end;
    row.count += 1;
    const beyond = (rule: CsvFault['rule'], value: number, limit: number) => {
      if (value > limit)
        this.fault = { rule, row: this.#line, value: String(value), expected: String(limit) };
    };
    beyond('columns-too-many', row.count, MOST_COLUMNS);
    beyond('cell-too-long', end - start, LONGEST_CELL);
  }

  #undouble(cell: number): void {
    const { bytes, starts, ends } = this.#row;
    let to = starts[cell]!;
    for (let at = to; at < ends[cell]!; at++) {
      bytes[to++] = bytes[at]!;
      if (bytes[at] === QUOTE) at += 1;
    }
    ends[cell] = to;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Scans CSV of any size as RFC 4180 writes it, with any line ending and with or without a byte order
 * mark, as `parseCsv` reads it whole.
 * @param onRow told of each row while it is scanned, ragged or not; `onBytes`, of how many more bytes have been.
 * @param batch bytes that are scanned together, at least.
 * @param delimiter sign that parts cells, of one byte.
 * @returns why no row is given from a line on: its quotation marks do not pair up, or it is beyond what
 *   a table may have; undefined where all were.
 */
export async function scanCsv(
  stream: ReadableStream<Uint8Array>,
  onRow: (row: CsvCells) => void,
  onBytes: (count: number) => void,
  { batch = BATCH, delimiter = ',' } = {}
): Promise<CsvFault | undefined> {
  const rows = new RowScan(onRow, delimiter.charCodeAt(0));
  const reader = stream.getReader();
  let [waiting, size, needed, begun]: [Uint8Array[], number, number, boolean] = [
    [],
    0,
    Math.max(batch, BYTE_ORDER_MARK.length),
    false
  ];
  for (let last = false; !last && !rows.fault;) {
    const { done, value } = await reader.read();
    last = done;
    if (value) {
      waiting.push(value);
      size += value.length;
    }
    if (size < needed && !last) continue;
    const bytes = joined(waiting);
    const marked = !begun && BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte);
    const rest = bytes.subarray(rows.scan(bytes, marked ? BYTE_ORDER_MARK.length : 0, last));
    onBytes(bytes.length - rest.length);
    begun = true;
    [waiting, size] = [[rest], rest.length];
    // A row that is not whole yet is scanned again only with as much more, so that time stays linear.
    needed = Math.max(batch, 2 * size);
  }
  if (rows.fault) await reader.cancel();
  return rows.fault;
}
