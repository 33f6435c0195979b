import type { Answer } from '../data/answer.ts';
import { errorText } from '../data/error-text.ts';
import type { Dataset } from '../data/package.ts';
import type { Table } from '../data/table.ts';

/** A table as an Arrow IPC stream, which is given away when it is loaded. */
export interface ArrowTable {
  readonly name: string;
  readonly arrow: Uint8Array;
}

/** A dataset that the engine can load: with its tables, or with a way to get them anew as Arrow. */
export interface Queryable {
  readonly package: Dataset['package'];
  readonly tables: Dataset['tables'] | (() => Promise<Readonly<Record<string, ArrowTable>>>);
}

/** A database in the page that holds one dataset and answers SQL. */
export interface Engine {
  /**
   * Replaces all that the engine holds by these tables, given by schema. Tables of `main` are
   * asked for by their name alone, those of another schema as `schema.name`.
   * @throws Error naming the table that could not be loaded, with the cause.
   */
  load(schemas: Readonly<Record<string, readonly (Table | ArrowTable)[]>>): Promise<void>;
  /**
   * Rows of the answer as plain objects, empty where SQL gives none. NULL is null; a whole
   * number beyond 2^53 is a bigint; of columns with the same name the last stays.
   * @throws QueryError when SQL is refused, EngineLost when the engine is no more.
   */
  ask<Row = Record<string, unknown>>(sql: string): Promise<Row[]>;
  /** As `ask`, with the columns and types of the answer; of columns with one name, later ones are numbered. */
  answer(sql: string): Promise<Answer>;
  /** Ends the engine; what is still asked of it fails as lost. */
  close(): Promise<void>;
}

/** SQL that was refused: what was asked, with the database's own words as message and cause. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly sql: string;

  constructor(sql: string, cause: unknown) {
    super(errorText(cause), { cause });
    this.sql = sql;
  }
}

/** The engine broke down or was closed: only a new one can answer. */
export class EngineLost extends Error {
  override readonly name = 'EngineLost';
}
