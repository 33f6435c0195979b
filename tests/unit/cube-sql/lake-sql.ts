import type { Dialect } from '#lib/cube-sql/dialect.ts';
import type { Lake } from './random-lake.ts';

/** Statements that make the tables of random records in an engine. */
export function lakeSql({ tables }: Pick<Lake, 'tables'>, dialect: Dialect): string[] {
  const types = {
    text: dialect.textType,
    double: dialect.doubleType,
    integer: 'INTEGER',
    boolean: 'BOOLEAN'
  };
  return tables.flatMap(({ name, columns, rows }) => [
    `CREATE TABLE ${dialect.id(name)} (${columns
      .map(([column, type]) => `${dialect.id(column)} ${types[type]}`)
      .join(', ')})`,
    `INSERT INTO ${dialect.id(name)} VALUES ${rows
      .map(
        (row) =>
          `(${row
            .map((cell) =>
              cell === null ? 'NULL' : typeof cell === 'string' ? dialect.text(cell) : String(cell)
            )
            .join(', ')})`
      )
      .join(', ')}`
  ]);
}
