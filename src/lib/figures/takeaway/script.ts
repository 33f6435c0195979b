import type { Language } from '../../data/localised.ts';
import { own } from '../../data/own.ts';
import { commentsInWords } from '../comments-in-words.ts';
import { FIGURE_KINDS } from '../figures.ts';

const PARTS = import.meta.glob<string>('./scripts/*', {
  query: '?raw',
  import: 'default',
  eager: true
});

export type ScriptLanguage = 'R' | 'py';

const partsOf = (kind: string, records: boolean) =>
  own(FIGURE_KINDS, kind)?.scripts?.[records ? 'records' : 'published'];

/** Whether the script of a kind of figure computes its numbers, or only tells them. */
export const computes = (kind: string, records: boolean): boolean =>
  partsOf(kind, records) !== undefined;

/** A line that only explains, in R or in Python. */
const EXPLAINS = /^ *(#|""").*\n/gm;

/**
 * A script in base R or in Python with its standard library, which reads `view.csv`, `data.csv` and the tables
 * beside it and prints each number drawn beside the one computed anew; where a figure tells
 * what its source prints and nothing is computed, it prints the numbers.
 * @param about lines at its head.
 * @param locale of those lines; what explains the code is English, and goes with English alone.
 */
export function script(
  language: ScriptLanguage,
  kind: string,
  records: boolean,
  about: readonly string[],
  locale: Language
): string {
  const head = about.map((line) => `# ${line.replaceAll(/\s+/g, ' ')}`).join('\n');
  const parts = ['common', ...(partsOf(kind, records) ?? ['restated'])]
    .map((part) => PARTS[`./scripts/${part}.${language}`])
    .filter((part) => part !== undefined);
  const code = parts.map((part) => part.trim()).join('\n\n\n');
  return `${head}\n\n${locale === 'en' ? commentsInWords(code) : code.replace(EXPLAINS, '')}\n`;
}
