import { resolve } from '$app/paths';
import { siteIndex, type Found, type SearchPage } from './site-index.ts';

export type Search = (query: string) => Found[];

const fetched = new Map<string, Promise<Search>>();

async function fetchIndex(lang: string): Promise<Search> {
  const response = await fetch(resolve('/search/[lang].json', { lang }));
  if (!response.ok) throw new Error(`The search index is missing: ${response.status}`);
  return siteIndex((await response.json()) as SearchPage[], lang);
}

/** The search of a language, fetched when first asked for; a failure is not kept. */
export function searchOf(lang: string): Promise<Search> {
  const known = fetched.get(lang);
  if (known) return known;
  const search = fetchIndex(lang).catch((error: unknown) => {
    fetched.delete(lang);
    throw error;
  });
  fetched.set(lang, search);
  return search;
}
