/** PostgreSQL and DuckDB end a statement at this character, even inside quotes. */
const NUL = '\u0000';

function quoted(value: string, quote: string): string {
  if (value.includes(NUL)) throw new RangeError('SQL cannot hold the character NUL');
  return quote + value.replaceAll(quote, quote + quote) + quote;
}

/**
 * A name of a table or column as SQL. DuckDB takes names that differ only in case for the same.
 * @throws RangeError when it holds NUL.
 */
export const id = (name: string): string => quoted(name, '"');

/**
 * A string as an SQL literal. Half a surrogate pair becomes U+FFFD on its way to the engine.
 * @throws RangeError when it holds NUL.
 */
export const text = (value: string): string => quoted(value, "'");

/** Strings as what stands after `IN`; none of them gives `(NULL)`, in which nothing is. */
export const list = (values: readonly string[]): string =>
  `(${values.map(text).join(', ') || 'NULL'})`;
