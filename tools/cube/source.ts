import type { NeededColumn, SourceTypes } from '../../src/lib/cube-sql/needed-columns.ts';
import type { AnswerRow } from '../../src/lib/cube-sql/read-checks.ts';

/** Tables of records in an engine, opened to be read alone. */
export interface Source {
  readonly dialect: 'duckdb' | 'postgres';
  /** Types of the columns of tables that are there. */
  types(needed: readonly NeededColumn[]): Promise<SourceTypes>;
  /** Rows of an answer, every value as text. @throws Refused, or Broken where another try may go well. */
  rows(sql: string): Promise<AnswerRow[]>;
  close(): Promise<void>;
}

/** What bounds a run. */
export interface Bounds {
  /** As DuckDB writes it, such as 2GB. */
  readonly memory: string;
  /** Of a statement. */
  readonly seconds: number;
  /** Folder for what does not fit into memory. */
  readonly spill: string;
  /** Aborted where the run is to stop. */
  readonly signal: AbortSignal;
}

/** A row of an engine's answer with every value as text. */
export const asTexts = (row: Readonly<Record<string, unknown>>): AnswerRow =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value === null || value === undefined ? null : String(value)
    ])
  );
