/** A word, or a number with its decimals. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:\.\p{N}+)*/gu;

/** Words of a text as they stand in it. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** Words of a text with their place in it. */
export const placesOf = (text: string): { word: string; at: number }[] =>
  [...text.matchAll(WORD)].map((match) => ({ word: match[0], at: match.index }));

/** @returns the word in lower case and without accents, so that ŵ is found by w. */
export const fold = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * How Welsh changes the first sound of a word: what it may begin with, and what that may stand for.
 * Longer beginnings stand first, so that `ngh` is not taken for `n`.
 */
const MUTATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^ngh/, ['c']],
  [/^ng/, ['g']],
  [/^nh/, ['t']],
  [/^n/, ['d']],
  [/^mh/, ['p']],
  [/^m/, ['b']],
  [/^ph/, ['p']],
  [/^th/, ['t']],
  [/^ch/, ['c']],
  [/^b/, ['p']],
  [/^dd/, ['d']],
  [/^d/, ['t']],
  [/^g/, ['c']],
  [/^ff/, []],
  [/^f/, ['b', 'm']],
  [/^h(?=[aeiouwy])/, ['']],
  [/^ll/, []],
  [/^l/, ['ll', 'gl']],
  [/^rh/, []],
  [/^r/, ['rh', 'gr']],
  [/^(?=[aeiouwy])/, ['g']]
];

/** Shorter words would stand for too many others. */
const SHORTEST = 3;

/**
 * Forms under which a word is kept and looked for: itself, folded, and in Welsh what it is before
 * mutation. Two Welsh words that are mutations of one word have a form in common.
 */
export function formsOf(word: string, lang: string): string[] {
  const plain = fold(word);
  if (lang !== 'cy' || plain.length < SHORTEST) return [plain];
  const mutation = MUTATIONS.find(([beginning]) => beginning.test(plain));
  const radicals = mutation?.[1].map((first) => plain.replace(mutation[0], first)) ?? [];
  return [plain, ...radicals];
}
