import { own } from './own.ts';
import type { Dataset } from './package.ts';
import type { Table } from './table.ts';

/** A value of a table, as printed in its file where it is a number; null where it is absent. */
export type TableValue = string | number | boolean | null;

/** A value that is not the same in two versions of a dataset. */
export interface Difference {
  readonly table: string;
  /** What the row is about: values of its key columns, by their names. */
  readonly key: Readonly<Record<string, TableValue>>;
  readonly column: string;
  /** Undefined where that version has no such row or column. */
  readonly before: TableValue | undefined;
  readonly after: TableValue | undefined;
}

type Row = ReadonlyMap<string, TableValue>;

/** Rows by the values of their key columns; rows without a key, or with the same, by their place too. */
function rowsByKey(table: Table | undefined, keys: readonly string[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (let row = 0; row < (table?.rows ?? 0); row++) {
    const values = new Map(
      table!.columns.map(({ name, values, printed }): [string, TableValue] => {
        const value = values[row] ?? null;
        return [name, typeof value === 'number' ? (printed?.[row] ?? value) : value];
      })
    );
    const id = JSON.stringify(keys.map((key) => values.get(key)));
    const place = keys.length && !rows.has(id) ? '' : ` ${row}`;
    rows.set(id + place, values);
  }
  return rows;
}

/**
 * Compares two versions of a dataset, value by value; rows are matched by the primary key of their
 * table, and where it has none by their place.
 * @returns what differs, in the order of the tables, rows and columns of the later version.
 */
export function compareDatasets(before: Dataset, after: Dataset): Difference[] {
  const names = new Set([...Object.keys(after.tables), ...Object.keys(before.tables)]);
  return [...names].flatMap((table) => {
    const described = [after, before].flatMap(({ package: { resources } }) =>
      resources.filter(({ name }) => name === table)
    );
    const [{ schema } = {}] = described;
    // A table of an audited release says in its columns of text what a row is about.
    const texts = after.package.study.released
      ? (schema?.fields ?? []).filter(({ type }) => type === 'string').map(({ name }) => name)
      : [];
    const keys = schema?.primaryKey ?? texts;
    const [old, now] = [before, after].map((one) => rowsByKey(own(one.tables, table), keys));
    return [...new Set([...now!.keys(), ...old!.keys()])].flatMap((id) => {
      const [was, is] = [old!.get(id), now!.get(id)];
      const columns = new Set([...(is ?? []), ...(was ?? [])].map(([name]) => name));
      return [...columns]
        .filter((column) => !keys.includes(column) && was?.get(column) !== is?.get(column))
        .map((column) => ({
          table,
          key: Object.fromEntries(keys.map((key) => [key, (is ?? was)?.get(key) ?? null])),
          column,
          before: was?.get(column),
          after: is?.get(column)
        }));
    });
  });
}
