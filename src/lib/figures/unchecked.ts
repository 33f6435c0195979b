import type { AnswerColumn } from '../data/answer.ts';
import { LANGUAGES } from '../data/localised.ts';
import { m } from '../paraglide/messages.js';
import type { CsvColumns } from './csv.ts';

/** Column that the line stands in, in files that are nothing but columns. */
const COLUMN = 'not_checked_for_publication';

/** What every file says that is made of records which the reader opened and nobody audited. */
export interface Unchecked {
  /** One line, in both languages. */
  readonly line: string;
  /** Columns of a CSV with one more, in which every row says it, so that it goes where a row goes. */
  readonly marked: (columns: CsvColumns) => CsvColumns;
  /** The same of an answer in SQL. @param rows how many the answer has. */
  readonly markedAnswer: (columns: readonly AnswerColumn[], rows: number) => AnswerColumn[];
}

/** The one place where it is said; texts of both languages are in every file, whatever the page's. */
export function unchecked(): Unchecked {
  const line = LANGUAGES.map((locale) => m.release_unchecked_records({}, { locale })).join(' · ');
  return {
    line,
    marked: (columns) => {
      const [first = []] = Object.values(columns);
      return { ...columns, [COLUMN]: first.map(() => line) };
    },
    markedAnswer: (columns, rows) => [
      ...columns.filter(({ name }) => name !== COLUMN),
      { name: COLUMN, type: 'string', values: Array<string>(rows).fill(line) }
    ]
  };
}
