/** A column of cells as they are written. Rows share texts, so that what is done to a column is done once a text. */
export interface TextColumn {
  readonly name: string;
  /** Different texts, each of some row. */
  readonly texts: readonly string[];
  /** Place of each row's text. */
  readonly codes: Int32Array;
}

/** A table of text with the line on which each row begins in its file. */
export interface TextTable {
  readonly columns: readonly TextColumn[];
  readonly rows: number;
  readonly lines: Int32Array;
  /** Which of several files each row came from; absent where all are of the first. */
  readonly from?: Uint8Array;
}

/** Collects the cells of a column, each text once. */
export class TextColumnBuilder {
  readonly #places = new Map<string, number>();
  readonly #codes: number[] = [];

  add(text: string): void {
    let place = this.#places.get(text);
    if (place === undefined) this.#places.set(text, (place = this.#places.size));
    this.#codes.push(place);
  }

  column(name: string): TextColumn {
    return { name, texts: [...this.#places.keys()], codes: Int32Array.from(this.#codes) };
  }
}

export function columnOfTexts(name: string, texts: Iterable<string>): TextColumn {
  const builder = new TextColumnBuilder();
  for (const text of texts) builder.add(text);
  return builder.column(name);
}

export const textAt = ({ texts, codes }: TextColumn, row: number): string => texts[codes[row]!]!;

export const columnNamed = ({ columns }: TextTable, name: string): TextColumn | undefined =>
  columns.find((column) => column.name === name);

/** @returns the column with each text changed. */
export function mapTexts(column: TextColumn, change: (text: string) => string): TextColumn {
  const places = new Map<string, number>();
  const moved = column.texts.map((text) => {
    const changed = change(text);
    const place = places.get(changed) ?? places.size;
    places.set(changed, place);
    return place;
  });
  return { ...column, texts: [...places.keys()], codes: column.codes.map((code) => moved[code]!) };
}

/** @returns the table with some columns changed; those that the table lacks are passed over. */
export function mapColumns(
  table: TextTable,
  names: readonly string[],
  change: (column: TextColumn) => TextColumn
): TextTable {
  const chosen = new Set(names);
  const columns = table.columns.map((one) => (chosen.has(one.name) ? change(one) : one));
  return { ...table, columns };
}

/** @returns a column of the rows at these places, with the texts that they have. */
export function cellsAt({ name, texts, codes }: TextColumn, places: Int32Array): TextColumn {
  const moved = new Int32Array(texts.length).fill(-1);
  const kept: string[] = [];
  const chosen = places.map((row) => {
    const code = codes[row]!;
    if (moved[code] === -1) moved[code] = kept.push(texts[code]!) - 1;
    return moved[code]!;
  });
  return { name, texts: kept, codes: chosen };
}

/** @returns the rows at these places, in this order. */
export function rowsAt(table: TextTable, places: Int32Array): TextTable {
  return {
    columns: table.columns.map((column) => cellsAt(column, places)),
    rows: places.length,
    lines: places.map((row) => table.lines[row]!),
    ...(table.from ? { from: Uint8Array.from(places, (row) => table.from![row]!) } : {})
  };
}

/** @returns the rows for which it holds. */
export function rowsWhere(table: TextTable, holds: (row: number) => boolean): TextTable {
  const places: number[] = [];
  for (let row = 0; row < table.rows; row++) if (holds(row)) places.push(row);
  return places.length === table.rows ? table : rowsAt(table, Int32Array.from(places));
}

/** How many rows have each text of a column. */
export function countsOf({ texts, codes }: TextColumn): number[] {
  const counts = new Array<number>(texts.length).fill(0);
  for (const code of codes) counts[code]! += 1;
  return counts;
}

/** @returns a name that no column of the table has: this one, or with a number. */
export function freeName({ columns }: Pick<TextTable, 'columns'>, name: string): string {
  const taken = new Set(columns.map((column) => column.name));
  let [free, next] = [name, 2];
  while (taken.has(free)) free = `${name} ${next++}`;
  return free;
}
