import type { Language } from '../../data/localised.ts';
import { own } from '../../data/own.ts';
import type { Study } from '../../data/study.ts';
import { commentsInWords } from '../comments-in-words.ts';
import { FIGURE_KINDS } from '../figures.ts';

const PARTS = import.meta.glob<string>('./scripts/*', {
  query: '?raw',
  import: 'default',
  eager: true
});

export type ScriptLanguage = 'R' | 'py';

/** What a figure is drawn of; nothing computes what is drawn of an audited release. */
export type DrawnOf = 'records' | 'published' | undefined;
export const drawnOf = ({ records, released }: Pick<Study, 'records' | 'released'>): DrawnOf =>
  records ? 'records' : released ? undefined : 'published';

const partsOf = (kind: string, of: DrawnOf) => of && own(FIGURE_KINDS, kind)?.scripts?.[of];

/** Whether the script of a kind of figure computes its numbers, or only tells them. */
export const computes = (kind: string, of: DrawnOf): boolean => partsOf(kind, of) !== undefined;

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
  of: DrawnOf,
  about: readonly string[],
  locale: Language
): string {
  const head = about.map((line) => `# ${line.replaceAll(/\s+/g, ' ')}`).join('\n');
  const parts = ['common', ...(partsOf(kind, of) ?? ['restated'])]
    .map((part) => PARTS[`./scripts/${part}.${language}`])
    .filter((part) => part !== undefined);
  const code = parts.map((part) => part.trim()).join('\n\n\n');
  return `${head}\n\n${locale === 'en' ? commentsInWords(code) : code.replace(EXPLAINS, '')}\n`;
}
