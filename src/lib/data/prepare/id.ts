import { namesArm, namesSite, namesWave } from '../describe/name-words.ts';
import { isIdentifier, kindOf, MOST_LEVELS } from './column-kind.ts';
import type { Proposal, StepMaker } from './step.ts';
import {
  columnNamed,
  columnOfTexts,
  freeName,
  textAt,
  type TextColumn,
  type TextTable
} from './text-table.ts';

/** Whether two rows share what these columns say, and no blank is among them. */
function repeats(columns: readonly TextColumn[], rows: number): boolean {
  const seen = new Set<string>();
  for (let row = 0; row < rows; row++) {
    const key = columns.map(({ codes }) => codes[row]).join(',');
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

/** Whether each text of one column goes with one text of the other. */
function determines(one: TextColumn, other: TextColumn): boolean {
  const found = new Int32Array(one.texts.length).fill(-1);
  return one.codes.every((code, row) => {
    if (found[code] === -1) found[code] = other.codes[row]!;
    return found[code] === other.codes[row];
  });
}

const SEPARATOR = '-';
const joined = (columns: readonly TextColumn[], row: number) => {
  const parts = columns.map((column) => textAt(column, row).trim());
  return parts.every(Boolean) ? parts.join(SEPARATOR) : '';
};

function propose(table: TextTable): Proposal<'id'>[] {
  const { columns, rows } = table;
  const id = columns.find(isIdentifier);
  if (!id) return [];
  const time = columns.find(
    ({ name, texts }) => namesWave(name) && !namesSite(name) && texts.length <= MOST_LEVELS
  );
  const when = time ? [time] : [];
  if (!repeats([id, ...when], rows)) return [];
  const place = columns.find((column) => {
    if (column === id || when.includes(column) || !namesSite(column.name)) return false;
    const { said } = kindOf(column);
    return (
      said.length > 1 &&
      said.length <= MOST_LEVELS &&
      !determines(id, column) &&
      !repeats([column, id, ...when], rows)
    );
  });
  // An id that is told for several rows, with or without a column for the time, is no id of two columns.
  if (!place || namesArm(place.name)) return [];
  const name = freeName(table, 'family');
  const examples = [0, 1, 2].filter((row) => row < rows).map((row) => joined([place, id], row));
  return [
    { step: { kind: 'id', columns: [place.name, id.name], name }, count: rows, examples, on: true }
  ];
}

/** An id that only tells families of one place apart, with the place before it. */
export const id: StepMaker<'id'> = {
  propose,
  apply(table, { columns: names, name }) {
    const parts = names.map((one) => columnNamed(table, one)).filter((one) => one !== undefined);
    if (parts.length < names.length) return table;
    const texts = Array.from({ length: table.rows }, (_, row) => joined(parts, row));
    // The parts stay, but the last is no id any more.
    const kept = table.columns.filter((one) => one.name !== names.at(-1));
    return { ...table, columns: [columnOfTexts(name, texts), ...kept] };
  }
};
