import type { Proposal, StepMaker } from './step.ts';
import { countsOf, mapColumns, mapTexts } from './text-table.ts';

/** Without spaces around, of any kind, and with single ones between words. */
const trimmed = (text: string) => text.replaceAll(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
const EXAMPLES = 3;

/** Spaces around texts, which make two ids of one, and cells that hold nothing but spaces. */
export const trim: StepMaker<'trim'> = {
  propose({ columns }): Proposal<'trim'>[] {
    const changed = columns.filter(({ texts }) => texts.some((text) => trimmed(text) !== text));
    if (!changed.length) return [];
    const cells = changed.flatMap((column) => {
      const counts = countsOf(column);
      return column.texts.flatMap((text, at) =>
        trimmed(text) !== text && counts[at] ? [{ text, count: counts[at] }] : []
      );
    });
    if (!cells.length) return [];
    return [
      {
        step: { kind: 'trim', columns: changed.map(({ name }) => name) },
        count: cells.reduce((sum, { count }) => sum + count, 0),
        examples: cells.slice(0, EXAMPLES).map(({ text }) => text),
        on: true
      }
    ];
  },
  apply: (table, { columns }) => mapColumns(table, columns, (column) => mapTexts(column, trimmed))
};
