import { part } from '#lib/figures/figure-parts.ts';
import type { Staying, Stretch } from '#lib/story/pages.ts';

/** What a slide holds, in px of the slide before it is enlarged. */
export interface SlidePieces {
  readonly total: number;
  readonly pieces: readonly Stretch[];
  readonly stays: readonly Staying[];
}

/** What is not cut; neither is anything with words of its own, nor a block of some size. */
const PIECES = `svg, tr, li, [data-group], ${part('row')}`;
const BLOCK = 0.75;
/** What stays with what follows it, and with how much of it as a share of the screen. */
const HEADINGS = `h2, h3, h4, h5, caption, dt, p:has(+ div, + ul, + table), ${part('heading')}`;
const FOLLOWS = 0.2;
/** Insides of drawings, and what is said to those who listen alone. */
const UNSEEN = 'svg *, figcaption, figcaption *, .visually-hidden';

const wordsOf = (element: Element) =>
  [...element.childNodes].filter(
    (node): node is Text => node instanceof Text && /\S/.test(node.data)
  );

/** The box in which something stays. */
function boxOf(element: Element): Element {
  const above = element.parentElement!;
  return getComputedStyle(above).display === 'contents' ? boxOf(above) : above;
}

/**
 * Measures what must not be cut, and what stays in sight, while nothing is out of its own place.
 * @param most height of the screen.
 * @param scale how much the slide is enlarged.
 */
export function slidePieces(content: HTMLElement, most: number, scale: number): SlidePieces {
  const { top, height } = content.getBoundingClientRect();
  const within = (box: DOMRect): Stretch => ({
    from: (box.top - top) / scale,
    to: (box.bottom - top) / scale
  });
  const place = (element: Element) => within(element.getBoundingClientRect());
  const size = ({ from, to }: Stretch) => to - from;

  const apart = [...content.querySelectorAll(`:not(${UNSEEN})`)].filter(
    (one) => one.matches(PIECES) || wordsOf(one).length > 0 || size(place(one)) < BLOCK * most
  );
  const pieces = apart.flatMap((one): Stretch[] => {
    const own = place(one);
    // What is higher than the screen is cut between its lines.
    if (size(own) > most)
      return wordsOf(one).flatMap((text) => {
        const range = document.createRange();
        range.selectNode(text);
        return [...range.getClientRects()].map(within);
      });
    const next = one.matches(HEADINGS) ? one.nextElementSibling : null;
    return [next ? { ...own, to: Math.min(place(next).to, own.to + FOLLOWS * most) } : own];
  });

  /** What stands beside others covers none of them. */
  const beside = (one: Element, { from, to }: Stretch) =>
    apart.some((other) => {
      const there = place(other);
      return (
        !one.contains(other) && !other.contains(one) && there.from < to - 1 && there.to > from + 1
      );
    });
  const stays = [...content.querySelectorAll(part('key', 'axis'))].flatMap((one): Staying[] => {
    const own = place(one);
    const edge = one.matches(part('key')) ? 'above' : 'below';
    if (size(own) < 1 || (edge === 'above' && beside(one, own))) return [];
    return [{ ...own, edge, of: place(boxOf(one)) }];
  });
  return { total: Math.floor(height / scale), pieces, stays };
}
