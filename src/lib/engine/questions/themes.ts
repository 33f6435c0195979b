import type { Language } from '../../data/localised.ts';
import { list, text } from '../sql.ts';

/** An account or finding of the source, retold. */
export interface ThemeRow {
  readonly account: string;
  readonly theme: string;
  /** Null where it is told of all sites. */
  readonly site: string | null;
  readonly who: string;
  /** Code as the source prints it; null where it prints none. */
  readonly source: string | null;
  readonly text: string;
}

/** Which accounts to show: they pass when every list holds their value and every term is found. */
export interface ThemeFilter {
  /** Accounts of all sites pass whatever the sites. */
  readonly sites: readonly string[];
  readonly themes: readonly string[];
  readonly who: readonly string[];
  /** `coded` and `uncoded`: whether the source prints a code. */
  readonly sources: readonly string[];
  /** Each must occur in text or code; in lower case, without accents. */
  readonly terms: readonly string[];
}

/** Asks for the accounts that pass a filter, in the table's order and in one language. */
export const themes = (filter: ThemeFilter, language: Language) => `\
-- Accounts by theme, with the code that the source prints.
SELECT account, theme, site, who, source, text_${language} AS text
FROM themes
WHERE theme IN ${list(filter.themes)}
  AND (site IS NULL OR site IN ${list(filter.sites)})
  AND who IN ${list(filter.who)}
  AND CASE WHEN source IS NULL THEN 'uncoded' ELSE 'coded' END IN ${list(filter.sources)}${filter.terms
    .map(
      (term) => `
  AND contains(
    strip_accents(lower(replace(concat_ws(' ', text_${language}, source), '’', ''''))),
    ${text(term)}
  )`
    )
    .join('')}
ORDER BY rowid`;
