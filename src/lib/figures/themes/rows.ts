import type { Dataset } from '../../data/package.ts';
import type { Language } from '../../data/localised.ts';
import { tableRows } from '../../data/table-rows.ts';
import type { ThemeFilter, ThemeRow } from '../../engine/questions/themes.ts';

/** @returns the text in lower case, without accents and with plain apostrophes, as searches compare it. */
const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** @returns the words to look for in what a reader typed; none in blanks. */
export const searchTerms = (typed: string): string[] =>
  folded(typed)
    .split(/\s+/)
    .filter((term) => term !== '');

/** All accounts, in the table's order and in one language. */
export const accounts = (dataset: Dataset, language: Language): ThemeRow[] =>
  tableRows(dataset, 'themes').map((row) => {
    const [site, source] = [row.text('site'), row.text('source')];
    return {
      account: row.id('account'),
      theme: row.id('theme'),
      site: typeof site === 'string' ? site : null,
      who: row.id('who'),
      source: typeof source === 'string' ? source : null,
      text: row.id(`text_${language}`)
    };
  });

/** @returns whether an account passes a filter. */
export function passes(row: ThemeRow, filter: ThemeFilter): boolean {
  const words = folded(`${row.text} ${row.source ?? ''}`);
  return (
    filter.themes.includes(row.theme) &&
    (row.site === null || filter.sites.includes(row.site)) &&
    filter.who.includes(row.who) &&
    filter.sources.includes(row.source === null ? 'uncoded' : 'coded') &&
    filter.terms.every((term) => words.includes(term))
  );
}
