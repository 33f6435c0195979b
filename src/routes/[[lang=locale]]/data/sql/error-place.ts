/** A stretch of a question, in characters from its beginning. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

const POINTED = /\n\nLINE (\d+): (.*)\n( *)\^/;
/** A name, with the schema or table before it; else one character, or none at the end of a line. */
const NAME_OR_SIGN = /^(?:(?:"[^"]*"|[\p{L}\p{N}_]+)(?:\.(?:"[^"]*"|[\p{L}\p{N}_]+))*|[^]|$)/u;
/** DuckDB counts from the wrong place when what it cannot bind stands after another statement. */
const FURTHER_STATEMENT = /;\s*\S/;

/** @returns what DuckDB says was wrong, without the line that it repeats from the question. */
export const errorWords = (message: string): string =>
  message.replace(/\n\nLINE \d+:[\s\S]*$/, '').trim();

/**
 * Where DuckDB points in a question, as a word or one character; undefined where it points nowhere.
 * @param message of DuckDB, which repeats a line of the question, cut at either end with `...` where
 * it is long, above a caret. Tabs of that line have no width.
 */
export function errorPlace(sql: string, message: string): Place | undefined {
  const [, number = '', shown = '', before = ''] = POINTED.exec(message) ?? [];
  if (!number || (FURTHER_STATEMENT.test(sql) && !message.startsWith('Parser Error'))) return;
  const lines = sql.split('\n');
  const line = lines[Number(number) - 1];
  if (line === undefined) return;
  const cut = shown.startsWith('...') && !line.startsWith('...') ? 3 : 0;
  const excerpt = shown.slice(cut).replace(/\.\.\.$/, '');
  const begins = cut ? line.indexOf(excerpt) : 0;
  if (begins < 0) return;
  let left = before.length - `LINE ${number}: `.length - cut;
  let column = begins;
  while (column < line.length && (left > 0 || line[column] === '\t'))
    if (line[column++] !== '\t') left -= 1;
  const from = lines.slice(0, Number(number) - 1).join('\n').length + (number === '1' ? 0 : 1);
  const word = NAME_OR_SIGN.exec(line.slice(column))?.[0] ?? '';
  return { from: from + column, to: from + column + word.length };
}
