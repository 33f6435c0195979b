/** How much of a text from a file is shown, in characters. */
const SHOWN = 80;

/**
 * A text from a file as it may be shown within a sentence: cut short, and with signs that cannot be seen,
 * or that turn the direction of writing, made visible as `\u{…}`.
 */
export function shownText(text: string): string {
  const characters = [...text.slice(0, 2 * SHOWN)];
  const cut = characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
  return cut.replace(
    /[\p{Cc}\p{Bidi_Control}\u200b\ufeff]/gu,
    (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`
  );
}
