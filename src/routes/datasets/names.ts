import { ownSite } from '#lib/state/site.svelte.ts';

/** The study that the site's own pages are about, and what an address without data shows. */
export const HOME = 'study';
/** The reader's own data, in addresses. */
export const LOCAL = 'local';

/** @returns the dataset that a name in an address means: what addresses need not name is the first of the site. */
export const homeOr = (name: string): string => (name === HOME ? (ownSite()?.home ?? HOME) : name);

/** A dataset that can be chosen. */
export interface DataOption {
  /** Its name in addresses. */
  readonly id: string;
  readonly label: string;
}
