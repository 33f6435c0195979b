import type { Slide } from './deck.ts';

/** @returns an id that no slide has yet, such as `s3`. */
export function freeId(slides: readonly Pick<Slide, 'id'>[]): string {
  const taken = new Set(slides.map(({ id }) => id));
  let n = slides.length + 1;
  while (taken.has(`s${n}`)) n += 1;
  return `s${n}`;
}
