import type { CsvWithFacts } from '../column-facts.ts';
import { dtaHeader, type DtaHeader, type DtaVariable } from './dta-header.ts';
import { dtaLabels } from './dta-labels.ts';
import { dtaLongTexts, longTextKey } from './dta-long-texts.ts';
import { floatingCode, wholeCode } from './dta-types.ts';
import { floatText } from './float-text.ts';
import { labelledCsv } from './labelled-table.ts';
import { dayText, momentText } from './moment-text.ts';

/** Days from 1960-01-01, Stata's first day, to 1970-01-01. */
const EPOCH = 3653;
/** Codes for absence as the CSV writes them. */
const CODE = /^\.[a-z]$/;

/** How a number is written that its format shows as a day or a moment; the latter is counted in milliseconds. */
function writtenAs(format: string): ((value: number) => string) | undefined {
  if (/^%-?t?d/.test(format)) return (value) => dayText(value - EPOCH);
  return /^%-?t[cC]/.test(format)
    ? (value) => momentText(value / 1000 - EPOCH * 86_400)
    : undefined;
}

type Cell = (row: DataView) => string;

function numberCell(
  is: 'double' | 'float' | 'long' | 'int' | 'byte',
  at: number,
  format: string,
  little: boolean
): Cell {
  const write = writtenAs(format);
  const high = little && is === 'double' ? at + 4 : at;
  switch (is) {
    case 'double':
      return (row) =>
        floatingCode(row.getUint32(high, little), false) ??
        (write ?? String)(row.getFloat64(at, little));
    case 'float':
      return (row) =>
        floatingCode(row.getUint32(at, little), true) ??
        (write ?? floatText)(row.getFloat32(at, little));
    case 'long':
    case 'int':
    case 'byte': {
      const read: (row: DataView) => number =
        is === 'long'
          ? (row) => row.getInt32(at, little)
          : is === 'int'
            ? (row) => row.getInt16(at, little)
            : (row) => row.getInt8(at);
      return (row) => wholeCode(is, read(row)) ?? (write ?? String)(read(row));
    }
  }
}

function cellOf(
  { type, format }: DtaVariable,
  at: number,
  header: DtaHeader,
  longTexts: ReadonlyMap<string, string>
): Cell {
  const { text, little } = header;
  const bytes = (row: DataView) => new Uint8Array(row.buffer, row.byteOffset + at, type.size);
  if (type.is === 'text') return (row) => text(bytes(row));
  if (type.is === 'long text') return (row) => longTexts.get(longTextKey(bytes(row), header)) ?? '';
  return numberCell(type.is, at, format, little);
}

/**
 * A Stata file (`.dta` of Stata 8 and later) as CSV: numbers and texts as they are kept, days and
 * moments as ISO 8601 writes them, `.a` to `.z` as these; `.` is an empty cell.
 * @throws RangeError when the bytes are no whole Stata file.
 */
export async function dtaCsv(blob: Blob): Promise<CsvWithFacts> {
  const file = new Uint8Array(await blob.arrayBuffer());
  const header = dtaHeader(file);
  const { variables, data } = header;
  const width = variables.reduce((sum, { type }) => sum + type.size, 0);
  const end = data + width * header.rows;
  if (!width || end > file.length) throw new RangeError('The file ends too early');
  const [labels, longTexts] = [dtaLabels(file, header, end), dtaLongTexts(file, header)];
  let at = 0;
  const columns = variables.map((variable) => {
    const { name, label, type } = variable;
    const cell = cellOf(variable, at, header, longTexts);
    at += type.size;
    const number = type.is !== 'text' && type.is !== 'long text';
    return {
      ...{
        name,
        label,
        cell,
        valueLabels: labels.get(variable.labels) ?? new Map<string, string>()
      },
      ...(number ? { isMissing: (text: string) => CODE.test(text) } : {})
    };
  });
  function* rows() {
    for (let start = data; start < end; start += width) {
      const row = new DataView(file.buffer, file.byteOffset + start, width);
      yield columns.map(({ cell }) => cell(row));
    }
  }
  return labelledCsv(columns, rows());
}
