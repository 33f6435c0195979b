import { columnScan } from './column-scan.ts';
import { scanCsv, type CsvCells } from './csv-scan.ts';
import type { Dictionary } from './dictionary.ts';
import { headerProblems } from './header.ts';
import type { Resource } from './package.ts';
import { problemList, type ProblemList } from './problem-list.ts';
import type { Checked } from './problem.ts';
import type { TypedTable } from './typed-table.ts';

/** A table that was read, and what was not read of it. */
export interface Scanned {
  readonly file: string;
  readonly table: TypedTable;
  /** Names of all columns of the file, read or not. */
  readonly header: readonly string[];
  /** Line of the file on which each row begins. */
  readonly lines: Int32Array;
  /** Rows whose value broke a rule, by column; the value is absent. */
  readonly unsound: ReadonlyMap<string, readonly number[]>;
  /** Rows with more or fewer cells than the first line, which are left out. */
  readonly ragged: number;
}

export interface ScanOptions {
  /** Ids of the levels that a column may hold because it names levels of the study. */
  readonly levels: (column: string) => readonly string[] | undefined;
  /** Dictionary of a column that holds ids which other tables share. */
  readonly ids: (column: string) => Dictionary | undefined;
  /** Takes the problems of rows and values, which do not stop the reading. */
  readonly list: ProblemList;
  /** Told of how many more bytes and rows have been read. */
  readonly onProgress: (bytes: number, rows: number) => void;
}

/** How much of a value is shown in a problem. */
const SHOWN = 80;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const cellText = ({ bytes, starts, ends }: CsvCells, at: number) =>
  decoder.decode(bytes.subarray(starts[at], ends[at]));

/**
 * Reads a CSV file of any size as typed columns, leaving out rows and values that cannot be read.
 * Columns are found by name. An empty line is no row, where a table has several columns.
 * @param file name of the file, for problems.
 * @returns what was read; the problems of the header or of quotation marks, which leave nothing that can be trusted.
 */
export async function scanTable(
  file: string,
  stream: ReadableStream<Uint8Array>,
  { name, schema }: Resource,
  { levels, ids, list, onProgress }: ScanOptions
): Promise<Checked<Scanned>> {
  const columns = schema.fields.map((field) => ({
    name: field.name,
    unsound: [] as number[],
    at: NaN,
    scan: columnScan(field, schema, levels(field.name), ids(field.name))
  }));
  const wrong = problemList();
  const lines: number[] = [];
  let [width, ragged, told] = [0, 0, 0];
  let names: readonly string[] = [];

  function readHeader(row: CsvCells) {
    const header = Array.from({ length: row.count }, (_, at) => cellText(row, at));
    headerProblems(file, header, schema).forEach(wrong.add);
    [width, names] = [header.length, header];
    for (const column of columns) column.at = header.indexOf(column.name);
  }

  function readRow(row: CsvCells) {
    const { bytes, starts, ends, line } = row;
    if (row.count !== width) {
      if (row.count === 1 && starts[0] === ends[0]) return;
      const [value, expected] = [String(row.count), String(width)];
      list.add({ rule: 'row-ragged', file, row: line, value, expected });
      ragged += 1;
      return;
    }
    for (const { name: column, at, scan, unsound } of columns) {
      const breach = scan.add(bytes, starts[at]!, ends[at]!);
      if (!breach) continue;
      const value = cellText(row, at).slice(0, SHOWN);
      list.add({ ...breach, file, row: line, column, value });
      unsound.push(lines.length);
    }
    lines.push(line);
  }

  const fault = await scanCsv(
    stream,
    (row) => {
      if (!width) readHeader(row);
      else if (!wrong.any()) readRow(row);
    },
    (bytes) => {
      onProgress(bytes, lines.length - told);
      told = lines.length;
    }
  );
  if (fault) wrong.add({ ...fault, file });
  if (!width && !wrong.any()) wrong.add({ rule: 'file-empty', file });
  if (wrong.any()) return { ok: false, problems: wrong.all() };
  if (!lines.length) list.add({ rule: 'rows-none', file });
  const read = columns.map((column) => [column.name, column.scan.column()] as const);
  return {
    ok: true,
    value: {
      file,
      header: names,
      table: { name, rows: lines.length, columns: new Map(read) },
      lines: Int32Array.from(lines),
      unsound: new Map(columns.map(({ name, unsound }) => [name, unsound])),
      ragged
    }
  };
}
