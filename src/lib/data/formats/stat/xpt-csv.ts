import type { CsvWithFacts } from '../column-facts.ts';
import { ibmCode, ibmFloat } from './ibm-float.ts';
import { labelledCsv } from './labelled-table.ts';
import { isCode, writtenAs } from './sas-format.ts';
import { guessedText } from './text-of.ts';
import { xptMembers, type XptMember, type XptVariable } from './xpt-members.ts';

const RECORD = 80;
const SPACE = 0x20;
const text = guessedText();

async function membersOf(file: Blob): Promise<XptMember[]> {
  return xptMembers(new Uint8Array(await file.arrayBuffer()));
}

/** Names of the data sets in a SAS transport file. @throws RangeError when the bytes are none. */
export const xptNames = async (file: Blob): Promise<string[]> =>
  (await membersOf(file)).map(({ name }) => name);

function cellOf({ number, at, size, format }: XptVariable): (row: Uint8Array) => string {
  const bytes = (row: Uint8Array) => row.subarray(at, at + size);
  if (!number) return (row) => text(bytes(row));
  const write = writtenAs(format);
  return (row) => ibmCode(bytes(row)) ?? write(ibmFloat(bytes(row)));
}

/** How many rows there are: the last record is filled with spaces, which are no row. */
function rowsIn(rows: Uint8Array, width: number): number {
  let count = Math.floor(rows.length / width);
  const first = rows.length - RECORD;
  const blank = (row: number) =>
    row * width > first &&
    rows.subarray(row * width, (row + 1) * width).every((byte) => byte === SPACE);
  while (count && blank(count - 1)) count -= 1;
  return count;
}

/**
 * A data set of a SAS transport file (`.xpt`) as CSV: numbers and texts as they are kept, days, moments
 * and times as ISO 8601 writes them, `.A` to `.Z` as `.a` to `.z`; `.` is an empty cell.
 * @param name of the data set; the first where none is called so.
 * @throws RangeError when the bytes are no whole transport file.
 */
export async function xptCsv(file: Blob, name: string | undefined): Promise<CsvWithFacts> {
  const members = await membersOf(file);
  const { variables, rows } = members.find((member) => member.name === name) ?? members[0]!;
  const width = Math.max(0, ...variables.map(({ at, size }) => at + size));
  if (!width) throw new RangeError('Rows without columns');
  const columns = variables.map((variable) => ({
    ...{ name: variable.name, label: variable.label, cell: cellOf(variable) },
    valueLabels: new Map<string, string>(),
    ...(variable.number ? { isMissing: isCode } : {})
  }));
  function* cells() {
    for (let row = 0, count = rowsIn(rows, width); row < count; row++) {
      const bytes = rows.subarray(row * width, (row + 1) * width);
      yield columns.map(({ cell }) => cell(bytes));
    }
  }
  return labelledCsv(columns, cells());
}
