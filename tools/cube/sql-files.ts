import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsSql } from '../../src/lib/cube-sql/cells-sql.ts';
import { checksSql } from '../../src/lib/cube-sql/checks-sql.ts';
import type { CubeAsk } from '../../src/lib/cube-sql/cube-ask.ts';
import { DIALECTS, type DialectName } from '../../src/lib/cube-sql/dialect.ts';
import { neededColumns } from '../../src/lib/cube-sql/needed-columns.ts';

const README = `# Cells of records, made where they live

Two statements: \`checks\` counts what the tables hold and what is wrong with them, in one row; \`cells\` sums families that are alike. Run both on the same state of the records, save the answers as \`checks.csv\` and \`cells.csv\` (or \`.parquet\`) with their column names in one folder, and bring them back:

    npm run cube -- --from sql --cells FOLDER/cells.csv --description FILE --policy FILE --out DIR

The answers are as private as the records: a cell may be one family. They are released by \`npm run pack\` alone.

| engine | files | how | was run |
| --- | --- | --- | --- |
| DuckDB | duckdb.sql | \`duckdb -readonly FILE < duckdb.sql\` | in the tests |
| PostgreSQL | postgres.sql | \`psql -X -v ON_ERROR_STOP=1 -f postgres.sql\` | in the tests |
| Spark | spark.py, spark-checks.sql, spark-cells.sql | \`spark-submit spark.py LAKE OUT\` | in the tests |
| others | standard-checks.sql, standard-cells.sql | below | written only |

For the others: Trino and Snowflake take the standard as it is. BigQuery quotes names in backticks, has STRING for VARCHAR, FLOAT64 for DOUBLE PRECISION and BIGNUMERIC for DECIMAL. Oracle takes an empty text for NULL, and SQL Server has FLOAT for DOUBLE PRECISION.

Tables that are read, and their columns:

`;

const loaded: Record<'duckdb' | 'postgres', (checks: string, cells: string) => string> = {
  duckdb: (checks, cells) =>
    [
      ['checks', checks],
      ['cells', cells]
    ]
      .map(([name, sql]) => `COPY (\n${sql}\n) TO '${name}.csv' (HEADER);\n`)
      .join('\n'),
  postgres: (checks, cells) =>
    'BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;\n' +
    [
      ['checks', checks],
      ['cells', cells]
    ]
      .map(([name, sql]) => `\\o ${name}.csv\nCOPY (\n${sql}\n) TO STDOUT (FORMAT csv, HEADER);\n`)
      .join('') +
    '\\o\nCOMMIT;\n'
};

/** Files for those who run the SQL themselves, by name. */
export function sqlFiles(ask: CubeAsk): Map<string, string> {
  const sql = (name: DialectName) => ({
    checks: checksSql(ask, DIALECTS[name]).sql,
    cells: cellsSql(ask, DIALECTS[name])
  });
  const needed = neededColumns(ask).map(({ table, column }) => `- ${table}: ${column}`);
  const files = new Map([['README.md', `${README}${[...new Set(needed)].join('\n')}\n`]]);
  for (const name of ['duckdb', 'postgres'] as const) {
    const { checks, cells } = sql(name);
    files.set(`${name}.sql`, loaded[name](checks, cells));
  }
  for (const name of ['spark', 'standard'] as const)
    for (const [which, statement] of Object.entries(sql(name)))
      files.set(`${name}-${which}.sql`, `${statement}\n`);
  files.set('spark.py', readFileSync(join(import.meta.dirname, '../engines/spark.py'), 'utf8'));
  return files;
}
