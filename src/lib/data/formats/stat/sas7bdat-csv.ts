import type { Checked } from '../../problem.ts';
import type { CsvWithFacts } from '../column-facts.ts';
import { labelledCsv } from './labelled-table.ts';
import { isCode, writtenAs } from './sas-format.ts';
import { unpackPatterns, unpackRuns } from './sas-unpack.ts';
import {
  partKind,
  SasColumns,
  sasText,
  type SasTable,
  type SasVariable
} from './sas7bdat-columns.ts';
import { sasLayout, sasPages, type SasLayout } from './sas7bdat-pages.ts';
import type { TextOf } from './text-of.ts';

const EIGHT = 8;
const PACKED = 4;

/** What stands for no number: the letter is told by the third byte of what is no number. */
function codeOf(tag: number): string {
  if (tag === 0 || tag === 0x5f) return '._';
  if (tag >= 2 && tag < 28) return `.${String.fromCharCode(95 + tag)}`;
  return tag >= 0x41 && tag <= 0x5a ? `.${String.fromCharCode(tag + 32)}` : '';
}

function cellOf(
  { number, at, size, format }: SasVariable,
  little: boolean,
  text: TextOf
): (row: Uint8Array) => string {
  if (!number) return (row) => text(row.subarray(at, at + size));
  const write = writtenAs(format);
  const eight = new Uint8Array(EIGHT);
  const view = new DataView(eight.buffer);
  // A number may be kept in fewer bytes, which lack those of least weight.
  const start = little ? EIGHT - size : 0;
  const third = little ? 5 : 2;
  return (row) => {
    eight.set(row.subarray(at, at + size), start);
    const value = view.getFloat64(0, little);
    return Number.isNaN(value) ? codeOf(~eight[third]! & 0xff) : write(value);
  };
}

/** What the parts of all pages say of the table. */
function tableOf(file: Uint8Array, layout: SasLayout): SasTable {
  const columns = new SasColumns(layout);
  for (const { parts } of sasPages(file, layout))
    for (const part of parts) {
      const kind = part.packing === 0 ? partKind(part, layout) : undefined;
      if (kind !== undefined) columns.add(kind, part.bytes);
    }
  return columns.table();
}

/** Rows as they stand unpacked. @throws RangeError where they are fewer than the file tells. */
function* rowsOf(file: Uint8Array, layout: SasLayout, table: SasTable): Generator<Uint8Array> {
  const { width, rows, packed } = table;
  const unpack = packed === 'runs' ? unpackRuns : unpackPatterns;
  let count = 0;
  for (const { parts, rows: more, data } of sasPages(file, layout)) {
    for (const part of parts) {
      if (!packed || count === rows || part.kind !== 1) continue;
      if (part.packing !== PACKED && partKind(part, layout) !== undefined) continue;
      // A row that does not shrink stands as it is.
      yield part.bytes.length < width ? unpack(part.bytes, width) : part.bytes;
      count += 1;
    }
    for (let row = 0; row < more && count < rows; row++) {
      const bytes = data.subarray(row * width, (row + 1) * width);
      if (bytes.length < width) throw new RangeError('A row is not on its page');
      yield bytes;
      count += 1;
    }
  }
  if (count < rows) throw new RangeError('Rows are missing');
}

/**
 * A SAS data set (`.sas7bdat`) as CSV, of SAS 7 and later, packed or not, by what is known of the
 * format: numbers and texts as they are kept, days, moments and times as ISO 8601 writes them, `.A` to
 * `.Z` as `.a` to `.z`; `.` is an empty cell. Labels of values are not in it, for SAS keeps them apart.
 * @returns the CSV, or that rows were deleted in it.
 * @throws RangeError when the bytes are no whole data set.
 */
export async function sas7bdatCsv(name: string, blob: Blob): Promise<Checked<CsvWithFacts>> {
  const file = new Uint8Array(await blob.arrayBuffer());
  const layout = sasLayout(file);
  const table = tableOf(file, layout);
  if (table.deleted)
    return {
      ok: false,
      problems: [{ rule: 'file-foreign', file: name, expected: 'sas-deleted' }]
    };
  const text = sasText(layout);
  const columns = table.variables.map((variable) => ({
    ...{ name: variable.name, label: variable.label },
    cell: cellOf(variable, layout.little, text),
    valueLabels: new Map<string, string>(),
    ...(variable.number ? { isMissing: isCode } : {})
  }));
  function* rows() {
    for (const row of rowsOf(file, layout, table)) yield columns.map(({ cell }) => cell(row));
  }
  return { ok: true, value: labelledCsv(columns, rows()) };
}
