import { m } from '#lib/paraglide/messages.js';
import type { Route } from './href.ts';

/** A page of the site. */
export interface Page {
  readonly route: Route;
  readonly label: typeof m.nav_findings;
  /** The page that leads to it, where it is not in the navigation itself. */
  readonly within?: Route;
}

/** The pages of the site, those of the navigation in its order. */
export const PAGES: readonly Page[] = [
  { route: '/[[lang=locale]]', label: m.nav_findings },
  { route: '/[[lang=locale]]/explore', label: m.nav_explore },
  { route: '/[[lang=locale]]/training', label: m.nav_training },
  { route: '/[[lang=locale]]/practice', label: m.nav_practice },
  { route: '/[[lang=locale]]/approach', label: m.nav_approach },
  { route: '/[[lang=locale]]/method', label: m.nav_method },
  { route: '/[[lang=locale]]/data', label: m.nav_data },
  { route: '/[[lang=locale]]/present', label: m.nav_present },
  {
    route: '/[[lang=locale]]/method/what-if',
    label: m.whatif_title,
    within: '/[[lang=locale]]/method'
  },
  {
    route: '/[[lang=locale]]/accessibility',
    label: m.access_title,
    within: '/[[lang=locale]]/method'
  }
];
