import type { Localised } from '../data/localised.ts';
import { words } from '../format.ts';
import { m } from '../paraglide/messages.js';

/** A site that has not the pages about the published study, but datasets of its own. */
export interface OwnSite {
  /** The dataset that an address shows which names none. */
  readonly home: string;
  readonly title: Localised;
  /** File of a picture in `SITE_FOLDER`, above the title of the site. */
  readonly logo?: string | undefined;
  /** Of the site, where it was made as one; its data have their own. */
  readonly version?: string | undefined;
}

/** Folder below `data/` of what such a site looks like. */
export const SITE_FOLDER = 'own-site';

/** Name of the tag in which every page of such a site says so, so that it is known before a page is alive. */
export const SITE_TAG = 'evidence-site';

function written(): OwnSite | undefined {
  if (typeof document === 'undefined') return undefined;
  const text = document.querySelector<HTMLMetaElement>(`meta[name="${SITE_TAG}"]`)?.content;
  return text ? (JSON.parse(text) as OwnSite) : undefined;
}

let own = $state.raw(written());

/** What the site is, where it is no site of the published study. */
export const ownSite = (): OwnSite | undefined => own;

/** Says that the site is one of its own, as its list of datasets tells. */
export function becomeOwn(site: OwnSite): void {
  own ??= site;
}

export const siteName = (): string => (own ? words(own.title) : m.site_name());

/** Title of a page in the window of a browser. */
export const pageTitle = (page: string): string => m.page_title({ page, site: siteName() });
