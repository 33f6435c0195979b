import {
  columnNamed,
  columnOfTexts,
  freeName,
  textAt,
  type TextColumn,
  type TextTable
} from './text-table.ts';

/** How several tables become one: below each other, with a column that says which, or side by side by an id. */
export type Combine =
  | { readonly kind: 'stack'; readonly name: string; readonly values: readonly string[] }
  | { readonly kind: 'join'; readonly by: readonly string[] };

function* cellsOf(tables: readonly TextTable[], name: string): Iterable<string> {
  for (const table of tables) {
    const column = columnNamed(table, name);
    for (let row = 0; row < table.rows; row++) yield column ? textAt(column, row) : '';
  }
}

const lines = (tables: readonly TextTable[]) =>
  Int32Array.from(tables.flatMap((table) => [...table.lines]));

/** @returns the rows of all tables; a column that one lacks is blank there. */
function stacked(tables: readonly TextTable[], name: string, values: readonly string[]): TextTable {
  const names = [...new Set(tables.flatMap(({ columns }) => columns.map((one) => one.name)))];
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const from = Uint8Array.from(
    tables.flatMap((table, at) => Array.from({ length: table.rows }, () => at))
  );
  const columns = names.map((one) => columnOfTexts(one, cellsOf(tables, one)));
  const which = columnOfTexts(
    name,
    Array.from(from, (at) => values[at] ?? '')
  );
  return { columns: [columns[0]!, which, ...columns.slice(1)], rows, lines: lines(tables), from };
}

/** @returns a row for each id of any table; of an id that a table has twice, the first row. */
function joined(tables: readonly TextTable[], by: readonly string[]): TextTable {
  const ids = tables.map((table, at) => columnNamed(table, by[at] ?? '')!);
  const places = new Map<string, number>();
  const rowOf = tables.map((table, at) => {
    const rows = new Map<number, number>();
    for (let row = 0; row < table.rows; row++) {
      const id = textAt(ids[at]!, row).trim();
      if (!id) continue;
      const place = places.get(id) ?? places.size;
      places.set(id, place);
      if (!rows.has(place)) rows.set(place, row);
    }
    return rows;
  });
  const size = places.size;
  const source = Array.from({ length: size }, (_, place) =>
    rowOf.findIndex((rows) => rows.has(place))
  );
  let columns: readonly TextColumn[] = [columnOfTexts(by[0]!, places.keys())];
  tables.forEach((table, at) => {
    for (const column of table.columns) {
      if (column === ids[at]) continue;
      const texts = Array.from({ length: size }, (_, place) => {
        const row = rowOf[at]!.get(place);
        return row === undefined ? '' : textAt(column, row);
      });
      // What two tables say alike, such as the arm, is one column.
      const before = columns.find(({ name }) => name === column.name);
      const agrees =
        before &&
        texts.every((text, row) => !text || !textAt(before, row) || text === textAt(before, row));
      const merged = agrees ? texts.map((text, row) => textAt(before, row) || text) : texts;
      const name = before && !agrees ? freeName({ columns }, column.name) : column.name;
      const made = columnOfTexts(name, merged);
      columns = agrees ? columns.map((one) => (one === before ? made : one)) : [...columns, made];
    }
  });
  return {
    columns,
    rows: size,
    lines: Int32Array.from(source, (at, place) => tables[at]!.lines[rowOf[at]!.get(place)!]!),
    from: Uint8Array.from(source)
  };
}

/** @returns one table of several. */
export const combined = (tables: readonly TextTable[], how: Combine): TextTable =>
  how.kind === 'stack' ? stacked(tables, how.name, how.values) : joined(tables, how.by);
