import { DIALECTS } from '#lib/cube-sql/dialect.ts';
import { engineModule } from '../../tools/engines/install.ts';
import { lakeSql } from '../unit/cube-sql/lake-sql.ts';
import type { Lake } from '../unit/cube-sql/random-lake.ts';

interface DuckDB {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{ run(sql: string): Promise<unknown>; closeSync(): void }>;
      closeSync(): void;
    }>;
  };
}

/** Runs statements in a database file of DuckDB, which they may make. */
export async function inDatabase(path: string, statements: readonly string[]): Promise<void> {
  const { DuckDBInstance } = (await engineModule('@duckdb/node-api')) as DuckDB;
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const sql of statements) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

/** Writes random records as a database file, and as a folder a table of Parquet files. */
export async function writtenLake(lake: Lake, database: string, folder?: string): Promise<void> {
  const { id, text } = DIALECTS.duckdb;
  const copies = folder
    ? lake.tables.flatMap(({ name }) => [
        `COPY (SELECT * FROM ${id(name)}) TO ${text(`${folder}/${name}`)} (FORMAT parquet, PER_THREAD_OUTPUT)`
      ])
    : [];
  await inDatabase(database, [...lakeSql(lake, DIALECTS.duckdb), ...copies]);
}
