import { m } from '#lib/paraglide/messages.js';
import { ownSite } from '#lib/state/site.svelte.ts';
import type { Route } from './href.ts';

/** A page of the site. */
export interface Page {
  readonly route: Route;
  readonly label: typeof m.nav_findings;
}

/** An entry of the navigation, and the pages behind it, the first of which it opens. */
export interface Entry {
  readonly label: typeof m.nav_findings;
  readonly pages: readonly [Page, ...Page[]];
}

const findings: Page = { route: '/[[lang=locale]]', label: m.nav_findings };
const explore: Page = { route: '/[[lang=locale]]/explore', label: m.nav_explore };
const data: Page = { route: '/[[lang=locale]]/data', label: m.nav_data };
const present: Page = { route: '/[[lang=locale]]/present', label: m.nav_present };

/** An entry that opens one page, by whose name it goes. */
const alone = (page: Page): Entry => ({ label: page.label, pages: [page] });

/** What the navigation offers of a site with the published study, in its order. */
export const ENTRIES: readonly Entry[] = [
  alone(findings),
  alone(explore),
  {
    label: m.nav_about_approach,
    pages: [
      { route: '/[[lang=locale]]/approach', label: m.nav_approach },
      { route: '/[[lang=locale]]/practice', label: m.nav_practice },
      { route: '/[[lang=locale]]/said', label: m.nav_said },
      { route: '/[[lang=locale]]/training', label: m.nav_training }
    ]
  },
  {
    label: m.nav_methods_data,
    pages: [
      { route: '/[[lang=locale]]/method/reading', label: m.nav_reading },
      { route: '/[[lang=locale]]/method', label: m.nav_method },
      { route: '/[[lang=locale]]/method/what-if', label: m.whatif_title },
      data
    ]
  },
  alone(present)
];

const OWN: readonly Entry[] = [explore, data, present].map(alone);

/** What the navigation offers: only what the site has. */
export const entries = (): readonly Entry[] => (ownSite() ? OWN : ENTRIES);

/** @returns the entry that a page is behind, if any. */
export const entryOf = (route: string | null): Entry | undefined =>
  entries().find(({ pages }) => pages.some((page) => page.route === route));
