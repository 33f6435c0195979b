import type { Dictionary } from './dictionary.ts';

/** Stands in a text column for a value that is absent. */
export const ABSENT = -1;
/** Stands in a truth column for a value that is absent. */
export const UNSAID = 2;

/** Texts as numbers in a dictionary, `ABSENT` where there is none. */
export interface TextColumn {
  readonly kind: 'text';
  readonly values: Int32Array;
  /** Where the column names levels of the study, these come first, so that a code is the level's place. */
  readonly texts: Dictionary;
}

/** Numbers, NaN where there is none. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
  readonly whole: boolean;
}

/** 1 for true, 0 for false, `UNSAID` where neither is said. */
export interface TruthColumn {
  readonly kind: 'truth';
  readonly values: Uint8Array;
}

/** A column of any length in typed arrays, which can be moved between threads. */
export type TypedColumn = TextColumn | NumberColumn | TruthColumn;

/** A table as typed columns of equal length, by name. */
export interface TypedTable {
  readonly name: string;
  readonly rows: number;
  readonly columns: ReadonlyMap<string, TypedColumn>;
}

function columnOf<Kind extends TypedColumn['kind']>(kind: Kind) {
  return ({ name, columns }: TypedTable, column: string) => {
    const found = columns.get(column);
    if (found?.kind !== kind)
      throw new Error(`Table "${name}" has no column "${column}" of kind ${kind}`);
    return found as Extract<TypedColumn, { kind: Kind }>;
  };
}

/** Each returns the named column. @throws when the table has none of that kind, since descriptors are checked before use. */
export const textColumn = columnOf('text');
export const numberColumn = columnOf('number');
export const truthColumn = columnOf('truth');

/** @returns the table without the rows whose mark is not 0; itself where there are none. */
export function withoutRows(table: TypedTable, marks: Uint8Array): TypedTable {
  const kept = marks.reduce((count, mark) => count + (mark ? 0 : 1), 0);
  if (kept === table.rows) return table;
  const columns = [...table.columns].map(([name, column]): [string, TypedColumn] => {
    const values = column.values.slice(0, kept);
    let next = 0;
    for (let row = 0; row < table.rows; row++)
      if (!marks[row]) values[next++] = column.values[row]!;
    return [name, { ...column, values } as TypedColumn];
  });
  return { ...table, rows: kept, columns: new Map(columns) };
}

/** Whether two rows of a table say the same in every column. */
export const sameRow = ({ columns }: TypedTable, one: number, other: number): boolean =>
  [...columns.values()].every(({ values }) => Object.is(values[one], values[other]));
