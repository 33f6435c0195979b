import { isIdentifier, kindOf } from './column-kind.ts';
import { isPlainNumber, markedNumber } from './marked-number.ts';
import type { Proposal, StepMaker } from './step.ts';
import { mapColumns, mapTexts } from './text-table.ts';

const EXAMPLES = 3;
/** Cells that are listed since they are no numbers. */
const LISTED = 20;

/** Numbers with marks. What is no number however it is read stays, so that reading names it in its line. */
export const numbers: StepMaker<'numbers'> = {
  propose({ columns }): Proposal<'numbers'>[] {
    const found = columns.flatMap((column) => {
      if (isIdentifier(column)) return [];
      const { said, numeric, decimal } = kindOf(column);
      if (!numeric) return [];
      const marked = said.filter(
        ({ text }) => !isPlainNumber(text) && markedNumber(text, decimal) !== undefined
      );
      const odd = said.filter(({ text }) => markedNumber(text, decimal) === undefined);
      return marked.length || odd.length ? [{ column: column.name, decimal, marked, odd }] : [];
    });
    if (!found.length) return [];
    const marked = found.flatMap((one) => one.marked);
    return [
      {
        step: {
          kind: 'numbers',
          columns: found.map(({ column, decimal }) => ({ column, decimal }))
        },
        count: marked.reduce((sum, { count }) => sum + count, 0),
        examples: marked.slice(0, EXAMPLES).map(({ text }) => text),
        odd: found.flatMap((one) => one.odd.map(({ text }) => text)).slice(0, LISTED),
        on: true
      }
    ];
  },
  apply: (table, step) =>
    step.columns.reduce(
      (changed, { column, decimal }) =>
        mapColumns(changed, [column], (one) =>
          mapTexts(one, (text) => markedNumber(text, decimal) ?? text)
        ),
      table
    )
};
