import { json } from '@sveltejs/kit';
import { href } from '../../href.ts';
import { FOUND_PAGES } from '../../found-pages.ts';
import { pageEntries } from '../page-entries.ts';
import type { SearchPage } from '../site-index.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [{ lang: 'en' }, { lang: 'cy' }];

/** What can be found on the site in a language, read from its pages as they are built. */
export const GET: RequestHandler = async ({ params, fetch }) => {
  const pages: SearchPage[] = [];
  for (const { route } of FOUND_PAGES) {
    const answer = await fetch(href(route, params.lang));
    pages.push({ route, entries: pageEntries(await answer.text()) });
  }
  return json(pages);
};
