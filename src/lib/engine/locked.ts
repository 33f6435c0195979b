import type { DuckDBConfig } from '@duckdb/duckdb-wasm';
import type { Table } from '../data/table.ts';
import { answerFromArrow, fromArrow, toArrow } from './arrow.ts';
import { EngineLost, QueryError, type ArrowTable, type Engine } from './engine.ts';
import { id } from './sql.ts';

/** DuckDB as it runs in a worker of the page, or in the process of a test. */
export interface DuckDB {
  /** Opens an empty database in place of the one before and connects to it. */
  open(config: DuckDBConfig): Promise<void>;
  /** Answer as an Arrow IPC stream. */
  query(sql: string): Promise<Uint8Array>;
  /** Makes a table from an Arrow IPC stream, which may be moved away. */
  insert(ipc: Uint8Array, into: { schema: string; name: string }): Promise<void>;
  close(): Promise<void>;
}

/** Takes network and files from SQL, and then the way to give them back. Arrow still loads. */
const LOCK = `
  SET autoinstall_known_extensions = false;
  SET autoload_known_extensions = false;
  SET enable_external_access = false;
  SET lock_configuration = true;`;

/**
 * An engine whose SQL reaches nothing but the tables it was given: no network, no file, no
 * extension. What is asked while tables load waits for them.
 */
export async function lockedEngine(duckdb: DuckDB): Promise<Engine> {
  async function open() {
    await duckdb.open({ path: ':memory:' });
    await duckdb.query(LOCK);
  }

  async function fill(schema: string, tables: readonly (Table | ArrowTable)[]) {
    await duckdb.query(`CREATE SCHEMA IF NOT EXISTS ${id(schema)}`);
    for (const table of tables) {
      const arrow = 'arrow' in table ? table.arrow : toArrow(table);
      await duckdb.insert(arrow, { schema, name: table.name }).catch((cause: unknown) => {
        throw new Error(`Table "${table.name}" could not be loaded`, { cause });
      });
    }
  }

  await open();
  let last: Promise<unknown> = Promise.resolve();
  /** A connection must not be used while its database is replaced, so that one thing follows another. */
  function next<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work, work);
    last = done;
    return done;
  }

  const asked = <T>(sql: string, read: (arrow: Uint8Array) => T): Promise<T> =>
    next(async () => {
      try {
        return read(await duckdb.query(sql));
      } catch (cause) {
        throw cause instanceof EngineLost ? cause : new QueryError(sql, cause);
      }
    });

  return {
    load: (schemas) =>
      next(async () => {
        await open();
        for (const [schema, tables] of Object.entries(schemas)) await fill(schema, tables);
      }),
    ask: <Row>(sql: string) => asked(sql, (arrow) => fromArrow(arrow) as Row[]),
    answer: (sql) => asked(sql, answerFromArrow),
    close: () => duckdb.close()
  };
}
