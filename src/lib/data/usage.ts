import type { Scanned } from './scan-table.ts';
import { ABSENT, UNSAID, type TypedColumn, type TypedTable } from './typed-table.ts';

/** How many cells of a column stand in rows that are used, by what came of them. */
export interface ColumnUsage {
  readonly name: string;
  /** With a value. */
  readonly used: number;
  /** Blank, or with a code for no value. */
  readonly blank: number;
  /** Left out, since they break a rule of the column. */
  readonly unsound: number;
}

/** How much of a table was used. */
export interface TableUsage {
  /** Path of the table, or the name of its file. */
  readonly file: string;
  /** Sheets and files that it is made of, where it is made of several. */
  readonly sources?: readonly string[];
  /** Lines of the files of which its rows were made, where they are not its rows. */
  readonly lines?: number;
  /** Rows below the names, and those of them that are used. */
  readonly rows: number;
  readonly used: number;
  /** Rows left out since they have too few or too many cells. */
  readonly ragged: number;
  /** Rows that repeat another word for word. */
  readonly repeated: number;
  readonly columns: readonly ColumnUsage[];
  /** Columns that the description does not use, which are not read. */
  readonly unread: readonly string[];
}

/** How much of the files was used. */
export interface Usage {
  /** Families that count. */
  readonly families: number;
  readonly tables: readonly TableUsage[];
  /** Files and sheets that no table uses. */
  readonly unread: readonly string[];
}

function saidIn(column: TypedColumn): number {
  const { kind, values } = column;
  let count = 0;
  for (const value of values)
    if (kind === 'number' ? !Number.isNaN(value) : value !== (kind === 'text' ? ABSENT : UNSAID))
      count += 1;
  return count;
}

/**
 * Counts what was used of a table that was read.
 * @param path of its file. @param kept the rows of it that are used.
 * @param marks 0 where a row is used. @param repeated the mark of rows that repeat another.
 */
export function tableUsage(
  path: string,
  { table, unsound, ragged, header }: Scanned,
  kept: TypedTable,
  marks: Uint8Array | undefined,
  repeated: number
): TableUsage {
  const columns = [...kept.columns].map(([name, column]): ColumnUsage => {
    const used = saidIn(column);
    const broken = (unsound.get(name) ?? []).filter((row) => !marks?.[row]).length;
    return { name, used, unsound: broken, blank: kept.rows - used - broken };
  });
  return {
    file: path,
    rows: table.rows + ragged,
    used: kept.rows,
    ragged,
    repeated: marks ? marks.reduce((sum, mark) => sum + (mark === repeated ? 1 : 0), 0) : 0,
    columns,
    unread: header.filter((name) => !table.columns.has(name))
  };
}

/** Usage by file: tables that share one are told together, with the rows of the one that has most. */
export function byFile(tables: readonly TableUsage[]): TableUsage[] {
  const files = new Map<string, TableUsage>();
  for (const table of tables) {
    const before = files.get(table.file);
    if (!before) {
      files.set(table.file, table);
      continue;
    }
    const [most, other] = before.rows >= table.rows ? [before, table] : [table, before];
    const names = new Set(most.columns.map(({ name }) => name));
    const columns = [...most.columns, ...other.columns.filter(({ name }) => !names.has(name))];
    const unread = most.unread.filter((name) => other.unread.includes(name));
    files.set(table.file, { ...most, columns, unread });
  }
  return [...files.values()];
}
