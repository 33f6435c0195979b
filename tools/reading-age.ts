import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** A sentence with the number of its words. */
export interface Sentence {
  readonly text: string;
  readonly words: number;
}

/** How hard a text is to read. */
export interface ReadingAge {
  /** Flesch-Kincaid grade: years at a school in the United States; five more is an age. */
  readonly grade: number;
  readonly sentences: readonly Sentence[];
}

/** What is no running text: drawings, controls, numbers in rows, and titles of sources. */
const LEFT_OUT =
  /<(script|style|svg|table|button|nav|select|fieldset|math|noscript)\b[\s\S]*?<\/\1>|<p[^>]*data-part="source"[\s\S]*?<\/p>|<(a|span)[^>]*class="note-id[\s\S]*?<\/\2>|<!--[\s\S]*?-->/g;
const INLINE = /<\/?(?:a|abbr|b|code|em|i|span|strong|sub|sup)\b[^>]*>/g;
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' '
};
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.,%−+-]*/gu;

/** @returns the blocks of running text within `main`, such as paragraphs and items of lists. */
function blocks(html: string): string[] {
  let main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  // What is left out may lie within another of its kind.
  for (let before = ''; before !== main;) main = (before = main).replace(LEFT_OUT, ' ');
  return main
    .replace(/<\/span><span[^>]*>/g, '<br>')
    .replace(INLINE, '')
    .split(/<[^>]+>/)
    .map((text) =>
      text
        .replace(/&(#\d+|\w+);/g, (whole, name: string) =>
          name.startsWith('#')
            ? String.fromCodePoint(Number(name.slice(1)))
            : (SIGNS[name] ?? whole)
        )
        .replace(/\s+/g, ' ')
        .trim()
    )
    .filter(Boolean);
}

/** Syllables as they are counted without a dictionary: runs of vowels, less a silent e. A number is as long as it is read. */
export function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  if (!plain) return Math.max(1, word.replace(/\D/g, '').length);
  if (plain.length <= 3) return 1;
  const spoken = plain.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/**
 * Counts the running text of a built page.
 * Method: Kincaid and others 1975, 0.39 words a sentence + 11.8 syllables a word − 15.59.
 * @param html a whole document, with its content in `main`; blocks without a full stop, as headings, are no sentences.
 */
export function readingAge(html: string): ReadingAge {
  const sentences = blocks(html)
    .flatMap((block) => block.split(/(?<=[.?!][”’)]?)\s+(?=[\p{Lu}\p{N}“‘(])/u))
    .filter((text) => /[.?!][”’)]?$/.test(text))
    .map((text) => ({ text, words: text.match(WORD)?.length ?? 0 }))
    .filter(({ words }) => words > 0);
  const words = sentences.flatMap(({ text }) => text.match(WORD) ?? []);
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  const grade = (0.39 * words.length) / sentences.length + (11.8 * spoken) / words.length - 15.59;
  return { grade, sentences };
}

/** `node tools/reading-age.ts build/index.html` prints the grade and every sentence over 30 words. */
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const file of process.argv.slice(2)) {
    const { grade, sentences } = readingAge(readFileSync(file, 'utf8'));
    const long = sentences.filter(({ words }) => words > 30);
    console.log(`${file}: grade ${grade.toFixed(1)}, ${sentences.length} sentences`);
    for (const { text, words } of long) console.log(`  ${words} words: ${text}`);
  }
