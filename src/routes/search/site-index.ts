import MiniSearch from 'minisearch';
import { own } from '#lib/data/own.ts';
import { FIGURES } from '#lib/figures/figures.ts';
import type { Route } from '../href.ts';
import type { Entry } from './page-entries.ts';
import { fold, formsOf, wordsOf } from './words.ts';

/** A page and what can be found on it. */
export interface SearchPage {
  readonly route: Route;
  readonly entries: readonly Entry[];
}

/** Something found, the best first. */
export interface Found extends Entry {
  readonly route: Route;
  /** Whether a word of a text is one that was looked for. */
  readonly isHit: (word: string) => boolean;
}

/** Findings and figures answer what is asked. */
const weight = ({ route, anchor }: Entry & { readonly route: Route }): number =>
  route === '/[[lang=locale]]' || own(FIGURES, anchor) ? 2 : 1;

/** Notes and words explained come after what they explain. */
const explains = ({ anchor }: Entry): boolean => /^(note|term|glossary)(-|s?$)/.test(anchor);

/** A note is known by its words; its id stands before them. */
const named = (entry: Entry): Entry =>
  entry.anchor.startsWith('note-')
    ? {
        ...entry,
        title: /^.*?[.:;](?=\s|$)/u.exec(entry.text)?.[0] ?? entry.text,
        trail: [...entry.trail, entry.title]
      }
    : entry;

/** More than anybody looks through. */
const MOST = 40;

/**
 * Makes what is found on some pages ready to be searched.
 * @returns a search: every word asked for must be found, in any form of the language, as the
 *   beginning of a word, or with a slip in a long one. Nothing is found for a query without words.
 */
export function siteIndex(pages: readonly SearchPage[], lang: string): (query: string) => Found[] {
  const documents = pages
    .flatMap(({ route, entries }) => entries.map((entry) => ({ ...named(entry), route })))
    .map((entry, id) => ({ ...entry, id, around: entry.trail.join(' ') }));
  const index = new MiniSearch({
    fields: ['title', 'around', 'text'],
    tokenize: wordsOf,
    processTerm: (word) => formsOf(word, lang),
    searchOptions: {
      boost: { title: 4 },
      boostDocument: (id: unknown) => weight(documents[Number(id)]!),
      prefix: (form) => form.length > 1,
      fuzzy: (form) => (form.length > 5 && !/\d/.test(form) ? 0.2 : false)
    }
  });
  index.addAll(documents);
  return (query) => {
    const asked = wordsOf(query).map((word) => ({ combineWith: 'OR' as const, queries: [word] }));
    if (!asked.length) return [];
    return index
      .search({ combineWith: 'AND', queries: asked })
      .flatMap(({ id, terms }) => {
        const found = documents[Number(id)];
        const isHit = (word: string) =>
          terms.includes(fold(word)) || formsOf(word, lang).some((form) => terms.includes(form));
        return found ? [{ ...found, isHit }] : [];
      })
      .sort((a, b) => Number(explains(a)) - Number(explains(b)))
      .slice(0, MOST);
  };
}

/** Found things by page, pages in the order of their best. */
export function byPage(found: readonly Found[]): { route: Route; found: Found[] }[] {
  return [...new Set(found.map(({ route }) => route))].map((route) => ({
    route,
    found: found.filter((one) => one.route === route)
  }));
}
