import { headerNames, isImportRow, rowCells } from './header-names.ts';
import { isPlainNumber } from './marked-number.ts';
import type { Proposal, StepMaker, StepOf } from './step.ts';
import { rowsWhere, textAt, type TextTable } from './text-table.ts';

/** Lines in which the header is looked for, and those below it by which columns are known. */
const SEARCHED = 60;
const BELOW = 60;
/** Share of the table's width that a header fills at least. */
const FILLED = 0.6;
const NUMBER = /^[+\-−]?[\d.,\s%]+$/;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?$/;

const isTyped = (cell: string) => isPlainNumber(cell) || NUMBER.test(cell) || DATE.test(cell);
/** What a column without a name is called. */
export const nameless = (place: number): string => `Column ${place}`;

const filled = (cells: readonly string[]) => cells.filter(Boolean).length;

/** How many cells most rows of the table fill, and how far the fullest of those reach. */
function widthOf(rows: readonly (readonly string[])[]): number {
  const counts = rows.map(filled).filter((count) => count > 1);
  return [...counts].sort((one, other) => one - other)[Math.floor(counts.length / 2)] ?? 1;
}

/** Whether a row could be the lowest of a header or stand alone as one. */
function isHeader(cells: readonly string[], width: number): boolean {
  const said = cells.filter(Boolean);
  const words = said.filter((cell) => !isTyped(cell));
  return (
    said.length >= Math.max(2, FILLED * width) &&
    words.length >= 0.7 * said.length &&
    new Set(said).size > said.length / 2
  );
}

/** Whether a row, below another of the header, is of the header too: words where the table has numbers. */
function continues(cells: readonly string[], typed: readonly boolean[]): boolean {
  if (isImportRow(cells)) return true;
  const over = cells.filter((cell, at) => cell && typed[at]);
  return over.length > 0 && over.length >= typed.filter(Boolean).length / 3 && !over.some(isTyped);
}

/** Which columns hold numbers or dates, by the rows below a place. */
function typedBelow(rows: readonly (readonly string[])[], from: number): boolean[] {
  const body = rows.slice(from, from + BELOW);
  return (rows[0] ?? []).map((_, at) => {
    const said = body.map((cells) => cells[at]!).filter(Boolean);
    return said.length > 1 && said.filter(isTyped).length >= 0.6 * said.length;
  });
}

function headerOf(grid: TextTable): StepOf<'header'> {
  const rows = Array.from({ length: Math.min(grid.rows, SEARCHED + BELOW) }, (_, row) =>
    rowCells(grid, row)
  );
  const width = widthOf(rows);
  const found = rows.findIndex(
    (cells, row) => row < SEARCHED && !/^sep=/i.test(cells[0]!) && isHeader(cells, width)
  );
  if (found < 0) return { kind: 'header', above: 0, rows: 1, left: 0 };
  let last = found;
  while (last + 1 < rows.length - 1 && continues(rows[last + 1]!, typedBelow(rows, last + 4)))
    last++;
  // Merged cells over the header reach beyond the first columns, where titles stand.
  const reach = (cells: readonly string[]) => cells.findLastIndex(Boolean) + 1;
  let first = found;
  while (
    first > 0 &&
    filled(rows[first - 1]!) > 1 &&
    reach(rows[first - 1]!) > width / 2 &&
    !rows[first - 1]!.some(isTyped)
  )
    first--;
  const begins = grid.columns.findIndex(({ texts, codes }) =>
    codes.subarray(first).some((code) => texts[code]!.trim())
  );
  const left = Math.max(0, begins);
  return { kind: 'header', above: first, rows: last - first + 1, left };
}

function apply(grid: TextTable, { above, rows, left }: StepOf<'header'>): TextTable {
  const lines = Array.from({ length: Math.min(rows, grid.rows - above) }, (_, at) =>
    rowCells(grid, above + at).slice(left)
  );
  const names = headerNames(lines, nameless);
  const table = rowsWhere(
    {
      ...grid,
      columns: grid.columns
        .slice(left)
        .map((one, at) => ({ ...one, name: names[at] ?? nameless(at + 1) }))
    },
    (row) => row >= above + rows
  );
  // Columns beyond the header that hold nothing come from empty cells at the ends of lines.
  const used = ({ name, codes, texts }: (typeof table.columns)[number], at: number) =>
    name !== nameless(at + 1) || codes.some((code) => texts[code]!.trim());
  return { ...table, columns: table.columns.filter(used) };
}

function propose(grid: TextTable): Proposal<'header'>[] {
  const step = headerOf(grid);
  const { above, rows, left } = step;
  const first = rowCells(grid, 0);
  const alike = new Set(first.filter(Boolean)).size < first.filter(Boolean).length;
  if (!above && rows === 1 && !left && !alike) return [];
  const examples = Array.from({ length: Math.min(above, 3) }, (_, row) =>
    textAt(grid.columns[0]!, row).trim()
  ).filter(Boolean);
  return [{ step, count: above, examples, on: true }];
}

/** Which lines hold the names of columns. It is given a grid, and makes a table of it. */
export const header: StepMaker<'header'> = { propose, apply };
