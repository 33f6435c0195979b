import type { Language } from '../../data/localised.ts';

/** An account and the way of working that it is read as. */
export interface WindowRow {
  readonly quadrant: string;
  readonly account: string;
  /** Null where it is told of all sites. */
  readonly site: string | null;
  /** Code as the source prints it; null where it prints none. */
  readonly source: string | null;
  readonly text: string;
  /** Why it is read so. */
  readonly reading: string;
}

/** Asks where accounts are placed in the window, in the table's order and in one language. */
export const windowAccounts = (language: Language) => `\
-- Accounts as they are placed in the social discipline window.
SELECT placed.quadrant, account, themes.site, themes.source, themes.text_${language} AS text,
  placed.reading_${language} AS reading
FROM "window-accounts" AS placed
JOIN themes USING (account)
ORDER BY placed.rowid`;
