const PART = "\\p{Lu}(?:\\p{L}|['’-](?=\\p{L}))*\\.?";
const LINK = '(?:ap|ab|ferch|de|van|von|der|la|bin|al|y|o) ';
const NAME = new RegExp(`^(?:${PART},? ){0,3}(?:${LINK})?${PART}$`, 'u');

/** Fewest values, and share of them that differ, from which capitalised words are taken for names. */
const FEWEST = 5;
const SHARE = 0.5;

/** Whether a text has letters and no digits, as any name has. */
export const isWords = (value: string): boolean => /\p{L}/u.test(value) && !/\d/.test(value);

/** Whether a text is one to four capitalised words. */
export const isNameShaped = (value: string): boolean => NAME.test(value);

/**
 * Values shaped like names, where they are at least half of a column and at least five and mostly
 * differ; levels such as `Housing Debt` look the same but recur. None otherwise.
 * @param counts rows that hold each value.
 */
export function nameShaped(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const shaped = new Set([...counts.keys()].filter(isNameShaped));
  let [rows, all] = [0, 0];
  for (const [value, count] of counts) {
    all += count;
    if (shaped.has(value)) rows += count;
  }
  return rows >= SHARE * all && shaped.size >= FEWEST && shaped.size >= SHARE * rows
    ? shaped
    : new Set();
}
