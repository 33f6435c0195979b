import { placesOf } from './words.ts';

/** A piece of a text, and whether it is a word that was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Letters before the first hit, and in all. */
const BEFORE = 50;
const LENGTH = 170;

/** Cuts a text into the words that were looked for and what is between them; together they are the text. */
export function pieces(text: string, isHit: (word: string) => boolean): Piece[] {
  const cut: Piece[] = [];
  let from = 0;
  for (const { word, at } of placesOf(text)) {
    if (!isHit(word)) continue;
    if (at > from) cut.push({ text: text.slice(from, at), hit: false });
    cut.push({ text: word, hit: true });
    from = at + word.length;
  }
  if (from < text.length) cut.push({ text: text.slice(from), hit: false });
  return cut;
}

/** @returns the surroundings of the first word that was looked for, at whole words; else the beginning. */
export function excerpt(text: string, isHit: (word: string) => boolean): Piece[] {
  const places = placesOf(text);
  const hit = places.find(({ word }) => isHit(word))?.at ?? 0;
  const from = hit <= BEFORE ? 0 : (places.find(({ at }) => at >= hit - BEFORE)?.at ?? hit);
  const end =
    from + LENGTH >= text.length
      ? text.length
      : (places.findLast(({ at }) => at <= from + LENGTH)?.at ?? text.length);
  const shown = `${from > 0 ? '… ' : ''}${text.slice(from, end).trim()}${end < text.length ? ' …' : ''}`;
  return pieces(shown, isHit);
}
