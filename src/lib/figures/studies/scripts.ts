import { isNumber } from '../../data/missing.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import t from '../takeaway/scripts/t.py?raw';
import type { Together } from './pooled.ts';
import { titleOf, nameOf } from './text.ts';
import togetherPy from './together.py?raw';
import togetherR from './together.R?raw';

export type ScriptLanguage = 'R' | 'Python';

/** A line that only explains; it is English, and goes with English alone. */
const EXPLAINS = /^ *(#|""").*\n/gm;
const quoted = (text: string) => JSON.stringify(text.replaceAll(/\s+/g, ' '));

/**
 * A script in base R or in Python with its standard library that holds the differences of the page and
 * puts them together where the page does.
 */
export function studiesScript(language: ScriptLanguage, { rows, pooled }: Together): string {
  const given = rows.flatMap(({ row, difference: { value, se } }) =>
    isNumber(value) ? [{ row, value, se: isNumber(se) ? String(se) : '' }] : []
  );
  const unchecked = rows.find(({ row }) => row.study.unchecked)?.row.study.unchecked;
  const head = [
    pooled ? m.studies_script_head() : m.studies_script_shut(),
    ...(unchecked ? [unchecked.line] : []),
    ...given.map(({ row }) => nameOf(row))
  ];
  const about = head.map((line) => `# ${line.replaceAll(/\s+/g, ' ')}`).join('\n');
  const [open, close, absent] = language === 'R' ? ['c(', ')', 'NA'] : ['[', ']', 'None'];
  const put = language === 'R' ? '<-' : '=';
  const column = (name: string, values: readonly string[]) =>
    `${name} ${put} ${open}${values.join(', ')}${close}`;
  const data = [
    column(
      'study',
      given.map(({ row }) => quoted(titleOf(row)))
    ),
    column(
      'value',
      given.map(({ value }) => String(value))
    ),
    column(
      'se',
      given.map(({ se }) => se || absent)
    )
  ];
  const listed =
    language === 'R' ? 'print(data.frame(study, value, se))' : 'print(study, value, se)';
  const code =
    language === 'R'
      ? [...data, listed, ...(pooled ? [togetherR] : [])]
      : ['import math', '', ...data, listed, ...(pooled ? [t, togetherPy] : [])];
  const text = `${code.join('\n').trim()}\n`;
  return `${about}\n\n${getLocale() === 'en' ? text : text.replace(EXPLAINS, '')}`;
}
