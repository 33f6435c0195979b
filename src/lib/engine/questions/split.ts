import { text } from '../sql.ts';

/**
 * Asks a question once for each level of what a figure is split by, filtered by that level.
 * @param panels each with its level and its question. @returns the same columns with `facet` before them.
 */
export const split = (
  panels: readonly { readonly level: string; readonly sql: string }[]
): string =>
  panels
    .map(({ level, sql }) => `SELECT ${text(level)} AS facet, * FROM (\n${sql}\n)`)
    .join('\nUNION ALL\n');
