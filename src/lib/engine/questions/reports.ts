import type { Language } from '../../data/localised.ts';
import { list } from '../sql.ts';

/** A report of the source, retold. */
export interface ReportRow {
  readonly report: string;
  readonly theme: string;
  /** Code as the source prints it; null where it prints none. */
  readonly source: string | null;
  readonly slide: string;
  readonly text: string;
}

/** Asks for the reports of some themes, in the table's order and in one language. */
export const reports = (themes: readonly string[], language: Language) => `\
-- Reports by theme, with the code that the source prints and the slide that holds them.
SELECT report, theme, source, slide, text_${language} AS text
FROM adoption
WHERE theme IN ${list(themes)}
ORDER BY rowid`;
