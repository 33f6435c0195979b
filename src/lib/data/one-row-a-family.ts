import type { Scanned } from './scan-table.ts';
import { ABSENT, textColumn, UNSAID, withoutRows, type TypedColumn } from './typed-table.ts';

const isAbsent = ({ kind, values }: TypedColumn, row: number) =>
  kind === 'number'
    ? Number.isNaN(values[row])
    : values[row] === (kind === 'text' ? ABSENT : UNSAID);

/**
 * Makes one row a family of a table that says in several rows what holds of a family once, such as
 * one with a row for each time it was seen. What a row leaves out is taken from another of the family.
 * @param id column of the families' ids; rows without one are left out.
 * @returns the table with a family's first row, and those that contradict it.
 */
export function oneRowAFamily(scanned: Scanned, id: string): Scanned {
  const { table } = scanned;
  const columns = [...table.columns];
  const ids = textColumn(table, id);
  const first = new Int32Array(ids.texts.size).fill(-1);
  /** Row in which each row's values stand now. */
  const standsIn = new Int32Array(table.rows);
  for (let row = 0; row < table.rows; row++) {
    const family = ids.values[row]!;
    standsIn[row] = family === ABSENT ? -1 : row;
    if (family === ABSENT) continue;
    const before = first[family]!;
    if (before < 0) {
      first[family] = row;
      continue;
    }
    const agrees = columns.every(
      ([, column]) =>
        isAbsent(column, row) ||
        isAbsent(column, before) ||
        column.values[row] === column.values[before]
    );
    if (!agrees) continue;
    standsIn[row] = before;
    for (const [, column] of columns)
      if (isAbsent(column, before)) column.values[before] = column.values[row]!;
  }
  const marks = Uint8Array.from(standsIn, (place, row) => (place === row ? 0 : 1));
  const placeOf = new Int32Array(table.rows);
  let kept = 0;
  marks.forEach((mark, row) => (placeOf[row] = mark ? -1 : kept++));
  const unsound = columns.map(([name, column]): [string, number[]] => [
    name,
    [
      ...new Set(
        (scanned.unsound.get(name) ?? []).flatMap((row) => {
          const place = standsIn[row]!;
          return place >= 0 && isAbsent(column, place) ? [placeOf[place]!] : [];
        })
      )
    ]
  ]);
  return {
    ...scanned,
    table: withoutRows(table, marks),
    lines: scanned.lines.filter((_, row) => !marks[row]),
    unsound: new Map(unsound),
    // Whoever reads the rows of scores tells and counts them.
    ragged: 0
  };
}
