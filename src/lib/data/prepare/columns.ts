import type { Proposal, StepMaker } from './step.ts';
import { textAt, type TextColumn, type TextTable } from './text-table.ts';

/** Whether a column counts the rows, as the row names that R writes do. */
function counts(column: TextColumn, rows: number): boolean {
  const first = Number(textAt(column, 0));
  if (first !== 0 && first !== 1) return false;
  // Rows that were left out before the file was written leave gaps.
  let last = -1;
  for (let row = 0; row < rows; row++) {
    const text = textAt(column, row);
    if (!/^\d+$/.test(text) || Number(text) <= last) return false;
    last = Number(text);
  }
  return true;
}

const isBlank = ({ texts, codes }: TextColumn) => codes.every((code) => !texts[code]!.trim());

function propose({ columns, rows }: TextTable): Proposal<'columns'>[] {
  if (!rows) return [];
  const unnamed = columns.filter(
    (column, at) =>
      /^(Column \d+|Unnamed: \d+|\.\.\.\d+|V\d+|X)$/.test(column.name) &&
      (isBlank(column) || (at === 0 && counts(column, rows)))
  );
  if (!unnamed.length) return [];
  const examples = unnamed.slice(0, 3).map((column) => textAt(column, 0));
  const without = unnamed.map(({ name }) => name);
  return [{ step: { kind: 'columns', without }, count: unnamed.length, examples, on: true }];
}

/** Columns without a name that only count rows or hold nothing. */
export const columns: StepMaker<'columns'> = {
  propose,
  apply: (table, { without }) => ({
    ...table,
    columns: table.columns.filter(({ name }) => !without.includes(name))
  })
};
