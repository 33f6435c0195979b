import { scanCsv, type CsvCells } from './csv-scan.ts';
import { shownText } from './shown-text.ts';

/** A few lines of a table as they stand in its file, and the columns beside the one that is asked for. */
export interface RowSlice {
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** Line of the file on which it begins. */
    readonly line: number;
    /** One for each column; fewer or more where the line has. */
    readonly cells: readonly string[];
  }[];
}

/** Lines before and after, and columns before and after. */
const [LINES, COLUMNS] = [2, 4];
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const cellsOf = ({ bytes, starts, ends, count }: CsvCells, from: number, to: number) =>
  Array.from({ length: Math.max(0, Math.min(count, to) - from) }, (_, at) =>
    shownText(decoder.decode(bytes.subarray(starts[from + at], ends[from + at])))
  );

/**
 * Reads a CSV file up to a line, and gives that line with its neighbours.
 * @param line on which the row begins, the first being 1.
 * @param column around which columns are given; else the first ones.
 * @returns no rows where the file has no such line.
 */
export async function rowSlice(
  stream: ReadableStream<Uint8Array>,
  line: number,
  column?: string
): Promise<RowSlice> {
  let [from, to, passed] = [0, 0, 0];
  let columns: readonly string[] | undefined;
  const rows: { line: number; cells: readonly string[] }[] = [];
  const untilPassed = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (passed > LINES) controller.terminate();
      else controller.enqueue(chunk);
    }
  });
  await scanCsv(
    stream.pipeThrough(untilPassed),
    (row) => {
      if (!columns) {
        const names = cellsOf(row, 0, row.count);
        from = Math.max(0, column === undefined ? 0 : names.indexOf(column) - COLUMNS);
        to = from + 2 * COLUMNS + 1;
        columns = names.slice(from, to);
        // A line that is too long shows by a cell more than there are columns.
        if (to > names.length) to = names.length + 1;
        return;
      }
      if (row.line > line) passed += 1;
      if (passed > LINES) return;
      if (row.line <= line && rows.length > LINES) rows.shift();
      rows.push({ line: row.line, cells: cellsOf(row, from, to) });
    },
    () => {}
  );
  const found = rows.some((row) => row.line === line);
  return { columns: columns ?? [], rows: found ? rows : [] };
}
