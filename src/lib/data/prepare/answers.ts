import { isIdentifier, kindOf } from './column-kind.ts';
import type { Proposal, StepMaker } from './step.ts';
import { freeName, mapTexts, type TextColumn, type TextTable } from './text-table.ts';

const SEPARATORS = [';', '|', '\n', ',', '/'] as const;
/** Answers that one question may have, and letters in one. */
const MOST_ANSWERS = 25;
const LONGEST = 60;
/** Share of cells that hold several answers, at least. */
const SEVERAL = 0.1;
const [YES, NO] = ['yes', 'no'];

const partsOf = (text: string, separator: string) =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);

function found(column: TextColumn): Proposal<'answers'> | undefined {
  const { said, numeric } = kindOf(column);
  if (numeric || isIdentifier(column) || said.length < 3) return undefined;
  const rows = said.reduce((sum, { count }) => sum + count, 0);
  for (const separator of SEPARATORS) {
    const cells = said.map(({ text, count }) => ({ parts: partsOf(text, separator), count, text }));
    const several = cells.filter(({ parts }) => parts.length > 1);
    const count = several.reduce((sum, one) => sum + one.count, 0);
    const answers = [...new Set(cells.flatMap(({ parts }) => parts))];
    // Answers are met beside different others, which dates, addresses and fractions are not.
    const partners = (answer: string) => cells.filter(({ parts }) => parts.includes(answer)).length;
    const mixed = answers.filter((answer) => partners(answer) > 1).length;
    if (
      count >= Math.max(2, SEVERAL * rows) &&
      answers.length > 1 &&
      answers.length <= MOST_ANSWERS &&
      answers.length <= said.length &&
      mixed >= 0.8 * answers.length &&
      answers.every((answer) => answer.length <= LONGEST && /\p{L}/u.test(answer))
    )
      return {
        step: { kind: 'answers', column: column.name, separator, answers: answers.sort() },
        count,
        examples: several.slice(0, 2).map(({ text }) => text),
        on: true
      };
  }
  return undefined;
}

/** Cells with several answers, which become a column of yes and no for each. */
export const answers: StepMaker<'answers'> = {
  propose: ({ columns }) => columns.flatMap((column) => found(column) ?? []),
  apply(table: TextTable, { column: of, separator, answers: all }) {
    let made: TextTable = { ...table, columns: [] };
    for (const column of table.columns) {
      if (column.name !== of) {
        made = { ...made, columns: [...made.columns, column] };
        continue;
      }
      for (const answer of all) {
        const said = mapTexts(column, (text) =>
          text.trim() ? (partsOf(text, separator).includes(answer) ? YES : NO) : ''
        );
        const name = freeName({ columns: [...table.columns, ...made.columns] }, `${of}: ${answer}`);
        made = { ...made, columns: [...made.columns, { ...said, name }] };
      }
    }
    return made;
  }
};
