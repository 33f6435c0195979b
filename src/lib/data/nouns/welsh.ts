import type { WelshNoun } from './nouns.ts';

/** Letters that a mutation changes at the start of a word; the longest that fits counts. */
type Mutation = Readonly<Record<string, string>>;

// Two letters that are one in Welsh are named where they do not change, so that the first alone does not.
const KEPT = { ch: 'ch', dd: 'dd', ff: 'ff', ng: 'ng', ph: 'ph', th: 'th', ts: 'ts' };
const SOFT: Mutation = {
  ...{ p: 'b', t: 'd', c: 'g', b: 'f', d: 'dd', g: '', m: 'f', ll: 'l', rh: 'r' },
  ...KEPT
};
// A feminine noun after the article or `un` keeps ll and rh.
const SOFT_AFTER_ARTICLE: Mutation = { ...SOFT, ll: 'll', rh: 'rh' };
const NASAL: Mutation = { p: 'mh', t: 'nh', c: 'ngh', b: 'm', d: 'n', g: 'ng', ...KEPT };
const ASPIRATE: Mutation = { p: 'ph', t: 'th', c: 'ch', ...KEPT };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** @returns the word with its first letter changed; a capital stays one. */
function mutated(word: string, by: Mutation): string {
  const small = word.toLowerCase();
  const [start] = Object.entries(by)
    .filter(([letters]) => small.startsWith(letters))
    .sort(([one], [other]) => other.length - one.length);
  if (!start) return word;
  const changed = start[1] + word.slice(start[0].length);
  return word.charAt(0) === small.charAt(0) ? changed : capital(changed);
}

/** @returns the word in soft mutation, as after `o` or `i`. */
export const soft = (word: string): string => mutated(word, SOFT);
/** @returns the word in nasal mutation, as after `yn` or `fy`. */
export const nasal = (word: string): string => mutated(word, NASAL);
/** @returns the word in aspirate mutation, as after `a` or `na`. */
export const aspirate = (word: string): string => mutated(word, ASPIRATE);

// w is a consonant before a vowel other than y: y wers, but yr wythnos.
const VOWEL = /^(?:[aeiouyâêîôûŷáéíóúäëïöü]|[wŵ](?![aeiouâêîôû]))/i;
/** @returns whether it begins with a sound before which `yr`, `ac` and `nag` stand; h counts for the article alone. */
export const startsWithVowel = (word: string): boolean => VOWEL.test(word);
/** @returns whether it ends in a sound after which `yn` and the article are `'n` and `'r`. */
export const endsInVowel = (word: string): boolean => /[aeiouwyâêîôûŵŷ]$/i.test(word);

/** @returns the word after the article, which begins with `'` after a vowel. */
export const withArticle = (word: string): string =>
  `${startsWithVowel(word) || /^h/i.test(word) ? 'yr' : 'y'} ${word}`;
/** @returns a word with `h` where it begins with a vowel, as after `eu` (their) or `ei` (her). */
export const withH = (word: string): string => (startsWithVowel(word) ? `h${word}` : word);
/** @returns the word after a small word with two forms, such as `a` before consonants, with aspirate, and `ac` before vowels. */
export const afterAspirating = (
  [consonant, vowel]: readonly [string, string],
  { plain, aspirate }: { readonly plain: string; readonly aspirate: string }
): string => (startsWithVowel(plain) ? `${vowel} ${plain}` : `${consonant} ${aspirate}`);

/** All forms of a noun that sentences need. */
export interface WelshForms {
  readonly one: string;
  readonly many: string;
  readonly softOne: string;
  readonly softMany: string;
  readonly aspirateOne: string;
  readonly aspirateMany: string;
  readonly feminine: boolean;
  /** After the article, `un` and `yr un`, which soften a feminine noun but not ll and rh. */
  readonly definite: string;
}

/** @returns the forms of a noun by the regular rules, but for those that it gives itself. */
export function welshForms(noun: WelshNoun): WelshForms {
  const { one, many, feminine = false } = noun;
  const softOne = noun.softOne ?? soft(one);
  const article = noun.softOne ?? mutated(one, SOFT_AFTER_ARTICLE);
  return {
    ...{ one, many, softOne, feminine },
    softMany: noun.softMany ?? soft(many),
    aspirateOne: noun.aspirateOne ?? aspirate(one),
    aspirateMany: noun.aspirateMany ?? aspirate(many),
    definite: feminine ? article : one
  };
}

/**
 * @returns the noun as it stands after a number: `un` softens a feminine noun, `dau` and `dwy` soften,
 * `tri` and `chwe` aspirate, `tair` does not; after all others, 0 too, it is plain.
 */
export function afterNumber(forms: WelshForms, number: number): string {
  if (number === 1) return forms.definite;
  if (number === 2) return forms.softOne;
  if (number === 6 || (number === 3 && !forms.feminine)) return forms.aspirateOne;
  return forms.one;
}

/** @returns the number in words before the noun: `dau glaf`, `dwy ysgol`. */
export const twoOf = (forms: WelshForms): string =>
  `${forms.feminine ? 'dwy' : 'dau'} ${forms.softOne}`;
