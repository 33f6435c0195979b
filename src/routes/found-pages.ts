import { m } from '#lib/paraglide/messages.js';
import { ENTRIES, type Page } from './pages.ts';

/** All pages that can be found: those of the navigation, and those that stand behind a link. */
export const FOUND_PAGES: readonly Page[] = [
  ...ENTRIES.flatMap(({ pages }) => pages),
  { route: '/[[lang=locale]]/studies', label: m.studies_title },
  { route: '/[[lang=locale]]/accessibility', label: m.access_title }
];
