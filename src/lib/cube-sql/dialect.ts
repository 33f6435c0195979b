import { id, text } from '../engine/sql.ts';

/** What differs between engines in the SQL of a cube: quoting, and names of types. */
export interface Dialect {
  /** A name of a table or column. @throws RangeError when it holds NUL. */
  readonly id: (name: string) => string;
  /** A string literal. @throws RangeError when it holds NUL. */
  readonly text: (value: string) => string;
  readonly textType: string;
  readonly doubleType: string;
  /** Type of decimals by all their digits and those behind the point. */
  readonly decimal: (digits: number, behind: number) => string;
}

const standard: Dialect = {
  id,
  text,
  textType: 'VARCHAR',
  doubleType: 'DOUBLE PRECISION',
  decimal: (digits, behind) => `DECIMAL(${digits}, ${behind})`
};

/** Spark replaces `${name}` in a statement before it reads it, even in quotes. */
const unsubstituted = (value: string) => value.replaceAll('$', '\\u0024');

/** Engines whose SQL can be written, by name. */
export const DIALECTS = {
  duckdb: { ...standard, doubleType: 'DOUBLE' },
  postgres: {
    ...standard,
    textType: 'TEXT',
    decimal: (digits, behind) => `NUMERIC(${digits}, ${behind})`
  },
  spark: {
    ...standard,
    // Quoting with `id` first refuses NUL alike.
    id: (name) => id(name) && `\`${name.replaceAll('`', '``')}\``,
    text: (value) =>
      text(value) && `'${unsubstituted(value.replaceAll('\\', '\\\\').replaceAll("'", "\\'"))}'`,
    textType: 'STRING',
    doubleType: 'DOUBLE'
  },
  standard
} satisfies Record<string, Dialect>;
export type DialectName = keyof typeof DIALECTS;

export const isDialect = (name: string): name is DialectName => Object.hasOwn(DIALECTS, name);
