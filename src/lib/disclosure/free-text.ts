/** Words from which a value is a sentence rather than a label. */
const LONG = 8;
/** Different words from which texts are people's own rather than a few fixed sentences. */
const VOCABULARY = 40;

const wordsOf = (value: string) => value.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];

/** A column's long texts. */
export interface FreeText {
  /** Texts of eight words or more; empty where most of them recur, as labels of an answer do. */
  readonly texts: ReadonlySet<string>;
  /** Whether they use 40 different words or more. */
  readonly wide: boolean;
}

/**
 * Finds people's own words: long texts that mostly differ from each other.
 * @param counts rows that hold each value.
 */
export function freeText(counts: ReadonlyMap<string, number>): FreeText {
  const texts = new Set<string>();
  const vocabulary = new Set<string>();
  let rows = 0;
  for (const [value, count] of counts) {
    const words = wordsOf(value);
    if (words.length < LONG) continue;
    texts.add(value);
    rows += count;
    for (const word of words) vocabulary.add(word);
  }
  const own = texts.size > rows / 2;
  return { texts: own ? texts : new Set(), wide: own && vocabulary.size >= VOCABULARY };
}
