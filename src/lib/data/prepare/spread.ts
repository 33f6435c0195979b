import { namesWave, nameWords } from '../describe/name-words.ts';
import { isIdentifier, kindOf, MOST_LEVELS } from './column-kind.ts';
import type { Proposal, StepMaker, StepOf } from './step.ts';
import {
  cellsAt,
  columnNamed,
  columnOfTexts,
  freeName,
  rowsAt,
  textAt,
  type TextColumn,
  type TextTable
} from './text-table.ts';

const set = (words: string) => new Set(words.split(' '));
/** Words by which the column of values and the one that says what they are of are known. */
const VALUES = set(
  'value values score scores result results response answer measurement amount val gwerth sgor ateb canlyniad'
);
const NAMES = set(
  'measure measures variable variables name item question outcome scale subscale instrument test indicator domain key metric questionnaire attribute parameter mesur newidyn eitem cwestiwn enw graddfa'
);
const named =
  (words: ReadonlySet<string>) =>
  ({ name }: TextColumn) =>
    nameWords(name).some((word) => words.has(word));

/** Rows of the same key, by the place of each row's. */
function keysOf(
  columns: readonly TextColumn[],
  rows: number
): { places: Int32Array; first: number[] } {
  const seen = new Map<string, number>();
  const [places, first] = [new Int32Array(rows), [] as number[]];
  for (let row = 0; row < rows; row++) {
    const key = columns.map(({ codes }) => codes[row]).join(',');
    let place = seen.get(key);
    if (place === undefined) {
      seen.set(key, (place = first.length));
      first.push(row);
    }
    places[row] = place;
  }
  return { places, first };
}

function propose(table: TextTable): Proposal<'spread'>[] {
  const { columns, rows } = table;
  const value = columns.find((one) => named(VALUES)(one) && kindOf(one).numeric);
  const id = columns.find(isIdentifier);
  if (!value || !id) return [];
  const time = columns.find((one) => namesWave(one.name) && one !== value && one !== id);
  const key = [id, ...(time ? [time] : [])];
  const name = columns.find((one) => {
    const { said, numeric } = kindOf(one);
    return (
      ![...key, value].includes(one) &&
      named(NAMES)(one) &&
      !(numeric && one.texts.length > MOST_LEVELS) &&
      said.length > 1 &&
      said.length <= MOST_LEVELS
    );
  });
  if (!name) return [];
  const { first } = keysOf(key, rows);
  const whole = keysOf([...key, name], rows).first.length;
  // One value a row, and each told once.
  if (whole < rows || first.length === rows) return [];
  const step = {
    kind: 'spread',
    key: key.map((one) => one.name),
    name: name.name,
    value: value.name
  } as const;
  const examples = kindOf(name)
    .said.slice(0, 4)
    .map(({ text }) => text);
  return [{ step, count: rows, examples, on: true }];
}

function apply(table: TextTable, step: StepOf<'spread'>): TextTable {
  const key = step.key.map((one) => columnNamed(table, one));
  const [name, value] = [columnNamed(table, step.name), columnNamed(table, step.value)];
  if (!name || !value || key.includes(undefined)) return table;
  const { places, first } = keysOf(key as TextColumn[], table.rows);
  const kept = table.columns.filter((one) => one !== name && one !== value);
  // What is said of a key in any of its rows holds for it.
  const filled = kept.map((column) => {
    const standing = Int32Array.from(first);
    for (let row = 0; row < table.rows; row++) {
      const place = places[row]!;
      if (!textAt(column, standing[place]!).trim()) standing[place] = row;
    }
    return cellsAt(column, standing);
  });
  const names = name.texts.filter((text) => text.trim());
  const cells = new Map(names.map((text) => [text, new Array<string>(first.length).fill('')]));
  for (let row = 0; row < table.rows; row++) {
    const of = cells.get(textAt(name, row));
    if (of) of[places[row]!] ||= textAt(value, row);
  }
  let made: TextTable = {
    ...rowsAt({ ...table, columns: [] }, Int32Array.from(first)),
    columns: filled
  };
  for (const [text, column] of cells)
    made = {
      ...made,
      columns: [...made.columns, columnOfTexts(freeName(made, text.trim()), column)]
    };
  return made;
}

/** Rows that hold one value each, as where a column says what was measured. */
export const spread: StepMaker<'spread'> = { propose, apply };
