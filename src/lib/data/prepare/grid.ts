import { scanCsv, type CsvCells } from '../csv-scan.ts';
import type { Checked } from '../problem.ts';
import { delimiterOf } from './delimiter.ts';
import { TextColumnBuilder, type TextTable } from './text-table.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Takes rows of any length; short ones are filled with blanks. */
class GridBuilder {
  readonly #columns: TextColumnBuilder[] = [];
  readonly #lines: number[] = [];

  add(cells: readonly string[], line: number): void {
    while (this.#columns.length < cells.length) {
      const column = new TextColumnBuilder();
      for (let row = 0; row < this.#lines.length; row++) column.add('');
      this.#columns.push(column);
    }
    this.#columns.forEach((column, at) => column.add(cells[at] ?? ''));
    this.#lines.push(line);
  }

  grid(): TextTable {
    return {
      columns: this.#columns.map((column, at) => column.column(String(at + 1))),
      rows: this.#lines.length,
      lines: Int32Array.from(this.#lines)
    };
  }
}

/** Rows of cells as a grid: no row is a header yet, and columns are called by their place from 1. */
export function gridOf(rows: readonly (readonly string[])[]): TextTable {
  const builder = new GridBuilder();
  rows.forEach((cells, at) => builder.add(cells, at + 1));
  return builder.grid();
}

/**
 * Reads text in UTF-8 as a grid, whatever parts its cells.
 * @param most rows that are read.
 * @returns the grid; or that quotation marks do not pair up.
 */
export async function readGrid(
  file: string,
  blob: Blob,
  most = Infinity
): Promise<Checked<TextTable>> {
  const builder = new GridBuilder();
  const delimiter = await delimiterOf(blob);
  let rows = 0;
  const onRow = ({ bytes, starts, ends, count, line }: CsvCells) => {
    if (rows++ >= most) return;
    const cells = Array.from({ length: count }, (_, at) =>
      decoder.decode(bytes.subarray(starts[at], ends[at]))
    );
    builder.add(cells, line);
  };
  const fault = await scanCsv(blob.stream(), onRow, () => {}, { delimiter });
  if (fault) return { ok: false, problems: [{ ...fault, file }] };
  const grid = builder.grid();
  if (!grid.rows) return { ok: false, problems: [{ rule: 'file-empty', file }] };
  return { ok: true, value: grid };
}
