import type { Question } from '../../cube/cube.ts';
import { GROUPINGS } from '../../cube/selection.ts';
import { id, list, text } from '../sql.ts';

/** What numbers of an audited release are of. */
export type About = 'score' | 'pair' | 'mentions';

const NUMBERS: Readonly<Record<About, readonly string[]>> = {
  score: ['n', 'sum', 'sumsq'],
  pair: ['n', 'sum_pre', 'sum_post', 'sumsq_pre', 'sumsq_post', 'sum_product'],
  mentions: ['n', 'sum']
};

/**
 * Asks for the released numbers behind a figure: those of the table that crosses what is grouped by
 * and filtered; where the release has none, of the one with most of these axes. NULL is suppressed.
 * @param tables of the release, with the axes that each crosses.
 */
export function released(
  { by, filters }: Question,
  about: About,
  tables: readonly { readonly name: string; readonly axes: readonly string[] }[]
): string {
  const grouped = GROUPINGS.some((one) => one === by) ? 'site' : by;
  const wanted = [...new Set([grouped, ...Object.keys(filters)])];
  const [table = { name: 'total', axes: [] }] = tables
    .filter(({ axes }) => axes.every((axis) => wanted.includes(axis)))
    .sort((a, b) => b.axes.length - a.axes.length);
  const columns = [...table.axes, 'of', 'at', ...NUMBERS[about]].map(id);
  const conditions = Object.entries(filters).flatMap(([axis, levels]) =>
    table.axes.includes(axis) ? [`\n  AND ${id(axis)} IN ${list(levels)}`] : []
  );
  return `\
-- Released sums${table.axes.length ? ` by ${table.axes.join(' and ')}` : ''}; NULL is suppressed.
SELECT ${columns.join(', ')}
FROM ${id(table.name)}
WHERE about = ${text(about)}${conditions.join('')}`;
}
