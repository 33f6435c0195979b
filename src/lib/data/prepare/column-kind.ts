import { namesFamily } from '../describe/name-words.ts';
import { saysWhyNone, SIGNS } from './absence.ts';
import { decimalMark, numberIn, type DecimalMark } from './marked-number.ts';
import { countsOf, type TextColumn } from './text-table.ts';

/** Share of what a column says from which on it is one of numbers. */
const NUMBERS = 0.6;
/** Values that a grouping of families has at most. */
export const MOST_LEVELS = 60;

/** What a column holds, as far as a step needs to know. */
export interface ColumnKind {
  /** Different texts that say something, with how many rows say so, the most frequent first. */
  readonly said: readonly { readonly text: string; readonly count: number }[];
  /** Whether it holds numbers, however they are marked, beside words for why there is none. */
  readonly numeric: boolean;
  readonly decimal: DecimalMark;
}

export function kindOf(column: TextColumn): ColumnKind {
  const counts = countsOf(column);
  const said = column.texts
    .map((text, at) => ({ text, count: counts[at]! }))
    .filter(({ text, count }) => count && !SIGNS.has(text.trim()))
    .sort((one, other) => other.count - one.count);
  const decimal = decimalMark(said.map(({ text }) => text));
  let [numbers, others] = [0, 0];
  for (const { text, count } of said)
    if (!Number.isNaN(numberIn(text, decimal))) numbers += count;
    else if (!saysWhyNone(text)) others += count;
  return { said, numeric: numbers > 0 && numbers >= NUMBERS * (numbers + others), decimal };
}

/** Whether a column seems to tell families apart: it is called so and is none of numbers that are measured. */
export const isIdentifier = ({ name }: TextColumn): boolean => namesFamily(name);
