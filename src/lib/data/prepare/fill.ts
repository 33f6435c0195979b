import { isIdentifier, kindOf, MOST_LEVELS } from './column-kind.ts';
import type { Proposal, StepMaker } from './step.ts';
import { mapColumns, textAt, type TextColumn } from './text-table.ts';

/** Share of rows that must be blank for cells to have been merged. */
const MERGED = 0.2;

const isBlank = (column: TextColumn, row: number) => !textAt(column, row).trim();

function filledDown(column: TextColumn): TextColumn {
  const blank = column.texts.map((text) => !text.trim());
  const codes = new Int32Array(column.codes);
  for (let row = 1; row < codes.length; row++)
    if (blank[codes[row]!] && !blank[codes[row - 1]!]) codes[row] = codes[row - 1]!;
  return { ...column, codes };
}

/** Cells below merged ones, which files hold as blanks: ids, and what is blank wherever they are. */
export const fill: StepMaker<'fill'> = {
  propose({ columns, rows }): Proposal<'fill'>[] {
    const id = columns.find(isIdentifier) ?? columns[0];
    if (!id || rows < 3 || isBlank(id, 0)) return [];
    const blanks: number[] = [];
    for (let row = 0; row < rows; row++) if (isBlank(id, row)) blanks.push(row);
    if (blanks.length < MERGED * rows) return [];
    const with_ = columns.filter((column) => {
      if (column === id) return true;
      const { said, numeric } = kindOf(column);
      const merged = blanks.every((row) => isBlank(column, row));
      // Measured numbers may lack at all later times; a level that is told once is what was merged.
      return merged && !numeric && said.length > 0 && said.length <= MOST_LEVELS;
    });
    return [
      {
        step: { kind: 'fill', columns: with_.map(({ name }) => name) },
        count: blanks.length,
        examples: [],
        on: true
      }
    ];
  },
  apply: (table, { columns }) => mapColumns(table, columns, filledDown)
};
