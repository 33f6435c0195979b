import type { Reason } from './missing.ts';

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean';

/** A named column of values, typed as the descriptor says. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** One value a row; null where it is absent. */
  readonly values: readonly (string | number | boolean | null)[];
  /** Why a value is absent, by row; a row that is null here and not listed is `blank`. */
  readonly reasons?: Readonly<Record<number, Reason>>;
  /** Numbers as printed in the file, kept for published figures so that 58.0 stays 58.0. */
  readonly printed?: readonly string[];
}

/** A table as columns of equal length. */
export interface Table {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** @returns the named column. @throws when the table has none, since descriptors are checked before use. */
export function column(table: Table, name: string): Column {
  const found = table.columns.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`Table "${table.name}" has no column "${name}"`);
  return found;
}
