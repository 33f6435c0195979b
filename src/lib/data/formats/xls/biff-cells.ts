import { Bytes } from '../stat/bytes.ts';
import type { BiffRecord } from './biff-records.ts';
import { BiffTexts } from './biff-text.ts';

/** Types of the records that hold cells. */
const [FORMULA, MULTIPLE, RICH, SHARED, NUMBER, LABEL, LOGICAL, STRING, SHORT] = [
  0x0006, 0x00bd, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x0207, 0x027e
];
/** How errors are shown, by their numbers. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A']
]);

/** What the records of the workbook say that cells need. */
export interface BiffShared {
  readonly texts: readonly string[];
  /** The value of a number in that format, which may show it as a date. */
  readonly shown: (format: number, value: number) => unknown;
}

/** A number kept in 30 bits: whole or the upper bits of a floating one, of which it may be a hundredth. */
function shortNumber(bits: number): number {
  let value = bits >> 2;
  if (!(bits & 2)) {
    const view = new DataView(new ArrayBuffer(8));
    view.setInt32(0, bits & ~3);
    value = view.getFloat64(0);
  }
  return bits & 1 ? value / 100 : value;
}

const truthOrError = (value: number, isError: boolean): unknown =>
  isError ? (ERRORS.get(value) ?? '#N/A') : value !== 0;

/** The value saved with a formula; undefined where it is a text, which a record of its own holds. */
function resultOf(result: Uint8Array, shown: (value: number) => unknown): unknown {
  const [kind, , value = 0] = result;
  if (result[6] !== 0xff || result[7] !== 0xff) {
    const view = new DataView(result.buffer, result.byteOffset, 8);
    return shown(view.getFloat64(0, true));
  }
  if (kind === 0) return undefined;
  return kind === 3 ? null : truthOrError(value, kind === 2);
}

/**
 * Rows of a sheet by its records. Formulas are read as the values saved with them.
 * @throws RangeError where a record is cut off.
 */
export function biffCells(
  records: Iterable<BiffRecord>,
  { texts, shown }: BiffShared
): unknown[][] {
  const rows: unknown[][] = [];
  let waiting: ((text: string) => void) | undefined;
  const put = (row: number, column: number, value: unknown) => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  };
  for (const { type, parts } of records) {
    const bytes = new Bytes(parts[0]!);
    if (type === STRING && waiting) {
      waiting(new BiffTexts(parts).text());
      waiting = undefined;
    }
    if (![FORMULA, MULTIPLE, RICH, SHARED, NUMBER, LABEL, LOGICAL, SHORT].includes(type)) continue;
    const [row, column] = [bytes.uint16(), bytes.uint16()];
    if (type === MULTIPLE) {
      for (let at = column; bytes.at + 6 < bytes.size; at++) {
        const format = bytes.uint16();
        put(row, at, shown(format, shortNumber(bytes.int32())));
      }
      continue;
    }
    const format = bytes.uint16();
    const value = (number: number) => shown(format, number);
    if (type === SHARED) put(row, column, texts[bytes.uint32()] ?? null);
    else if (type === NUMBER) put(row, column, value(bytes.float64()));
    else if (type === SHORT) put(row, column, value(shortNumber(bytes.int32())));
    else if (type === LOGICAL) put(row, column, truthOrError(bytes.uint8(), bytes.uint8() === 1));
    else if (type === FORMULA) {
      const result = resultOf(bytes.take(8), value);
      if (result === undefined) waiting = (text) => put(row, column, text);
      else put(row, column, result);
    } else {
      const text = new BiffTexts(parts);
      text.skip(6);
      put(row, column, text.text());
    }
  }
  return rows;
}
