import type { Deck, Slide } from './deck.ts';
import { freeId } from './slide-id.ts';

/** A slide that is not in a deck yet. */
export type NewSlide = Slide extends infer S ? (S extends Slide ? Omit<S, 'id'> : never) : never;

/** Place of a slide in the deck, from 0; -1 where there is none of that id. */
export const placeOf = (deck: Deck, id: string): number =>
  deck.slides.findIndex((slide) => slide.id === id);

/** Puts a slide behind another, or at the end where that is not in the deck. */
export function addSlide(deck: Deck, slide: NewSlide, after = ''): { deck: Deck; id: string } {
  const id = freeId(deck.slides);
  const place = placeOf(deck, after);
  const slides = deck.slides.toSpliced(place < 0 ? deck.slides.length : place + 1, 0, {
    ...slide,
    id
  });
  return { deck: { ...deck, slides }, id };
}

/** Puts a copy of a slide behind it. The slide must be in the deck. */
export const duplicateSlide = (deck: Deck, id: string): { deck: Deck; id: string } =>
  addSlide(deck, deck.slides[placeOf(deck, id)]!, id);

export const removeSlide = (deck: Deck, id: string): Deck => ({
  ...deck,
  slides: deck.slides.filter((slide) => slide.id !== id)
});

/** Moves a slide to a place from 0, or to the nearest that there is. */
export function moveSlide(deck: Deck, id: string, to: number): Deck {
  const slide = deck.slides[placeOf(deck, id)];
  if (!slide) return deck;
  const others = deck.slides.filter((other) => other !== slide);
  return { ...deck, slides: others.toSpliced(Math.max(0, to), 0, slide) };
}

/** Puts a slide in the place of the one of its id. */
export const replaceSlide = (deck: Deck, slide: Slide): Deck => ({
  ...deck,
  slides: deck.slides.map((other) => (other.id === slide.id ? slide : other))
});
