import { textAt, type TextTable } from './text-table.ts';

const isImport = (cell: string) => /^\{\s*"ImportId"/.test(cell);
/** What survey tools write below a question that has a single answer. */
const ALONE = /^(response|open-ended response|ateb)$/i;

/** Cells of a row of a grid, without spaces around. */
export const rowCells = ({ columns }: TextTable, row: number): string[] =>
  columns.map((column) => textAt(column, row).trim().replaceAll(/\s+/g, ' '));

/** Whether a row holds the ids that Qualtrics writes below its questions. */
export const isImportRow = (cells: readonly string[]): boolean => cells.some(isImport);

/** Texts of merged cells, which stand in the first alone, over all that they span. */
function spread(cells: readonly string[], below: readonly string[]): string[] {
  let last = '';
  return cells.map((cell, at) => {
    if (cell) last = cell;
    return cell || (below[at] ? last : '');
  });
}

/**
 * Names of columns from one header row or several: the lowest where it tells columns apart, else what
 * stands above it too, as where `T1` and `T2` stand below both `Conflict` and `Cohesion`.
 * @returns a name for each column, all different; a column without one is called by its place.
 */
export function headerNames(
  rows: readonly (readonly string[])[],
  nameless: (place: number) => string
) {
  const said = rows.filter((row) => !isImportRow(row));
  const lowest = said.at(-1) ?? [];
  const above = said.slice(0, -1).map((row) => spread(row, lowest));
  const times = new Map<string, number>();
  for (const cell of lowest) times.set(cell, (times.get(cell) ?? 0) + 1);
  const wanted = lowest.map((cell, at) => {
    const over = above.map((row) => row[at]!).filter(Boolean);
    if (!cell || (ALONE.test(cell) && over.length)) return over.join(' ') || nameless(at + 1);
    return times.get(cell)! > 1 ? [...over, cell].join(' ') : cell;
  });
  const taken = new Set<string>();
  return wanted.map((name) => {
    let [free, next] = [name, 2];
    while (taken.has(free)) free = `${name} ${next++}`;
    taken.add(free);
    return free;
  });
}
