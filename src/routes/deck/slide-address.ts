import { DEFAULT_VIEW, formatView, parseView } from '#lib/state/view.ts';
import type { Slide } from '#lib/story/deck.ts';
import { href } from '../href.ts';
import { routeOf } from '../live/figure-places.ts';

/** The part of an address from `#` on that shows the ready deck, which every page of the talk has. */
export const READY = '#ready';

/**
 * Address at which a reader finds what a slide shows: a figure's on its page, in its view; other
 * slides in the deck.
 * @param now the slide's place, and the view of its figure where it was changed.
 * @param hash the deck as the part of an address from `#` on.
 * @returns undefined for data that nobody else has.
 */
export function slideAddress(
  slide: Slide,
  now: { slide: number; view: string | null },
  lang: string,
  hash: string
): string | undefined {
  if (slide.kind !== 'figure') {
    const query = formatView({ ...DEFAULT_VIEW, slide: now.slide });
    return new URL(href('/[[lang=locale]]/present/show', lang, query + hash), location.href).href;
  }
  const { view } = parseView(now.view ?? slide.view);
  if (view.data === 'local') return undefined;
  const at = formatView({ ...view, slide: 0 }) + `#${slide.figure}`;
  return new URL(href(routeOf(slide.figure), lang, at), location.href).href;
}
