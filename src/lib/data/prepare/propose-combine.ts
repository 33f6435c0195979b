import { namesWave } from '../describe/name-words.ts';
import { timeWords } from '../describe/time-columns.ts';
import { timeName } from '../describe/time-name.ts';
import { isIdentifier, kindOf } from './column-kind.ts';
import type { Combine } from './combine.ts';
import { freeName, type TextColumn, type TextTable } from './text-table.ts';

/** A table with what its sheet or file is called. */
export interface NamedTable {
  readonly name: string;
  readonly table: TextTable;
}

/** Share of columns that tables must have in common to be parts of one. */
const ALIKE = 0.6;
/** Share of ids that are met in another table too. */
const SHARED = 0.3;

/** The column that tells families apart, if by its name; of tables without one, the first that is the same in all. */
function idOf(table: TextTable): TextColumn | undefined {
  const [first] = table.columns;
  const unique = first && first.texts.length === table.rows && !kindOf(first).numeric;
  return table.columns.find(isIdentifier) ?? (unique ? first : undefined);
}

/** Names of files or sheets without the words that all begin or end with. */
export function ownWords(names: readonly string[]): string[] {
  const words = names.map((name) => timeWords(name.replace(/\.[^.]*$/, '')));
  const same = (at: number, from: 'front' | 'back') => {
    const one = words.map((list) => (from === 'front' ? list[at] : list.at(-1 - at)));
    return one.every((word) => word !== undefined && word === one[0]);
  };
  let [front, back] = [0, 0];
  const shortest = Math.min(...words.map(({ length }) => length));
  while (front < shortest && same(front, 'front')) front++;
  while (front + back < shortest && same(back, 'back')) back++;
  return words.map((list, at) => list.slice(front, list.length - back).join(' ') || names[at]!);
}

const isUnique = ({ texts }: TextColumn, { rows }: TextTable) =>
  texts.filter((text) => text.trim()).length >= 0.98 * rows;

function share(one: TextColumn, other: TextColumn): number {
  const texts = new Set(one.texts.map((text) => text.trim()));
  const met = other.texts.filter((text) => texts.has(text.trim())).length;
  return met / Math.max(1, Math.min(texts.size, other.texts.length));
}

/** Which of a workbook's sheets, or of the files, hold families, and how they become one table. */
export interface ProposedCombine {
  readonly how: Combine;
  /** Places of the tables that are combined. */
  readonly places: readonly number[];
  /** Whether ids of one table are met in the others, so that rows repeat families. */
  readonly same: boolean;
}

/**
 * Proposes how several tables become one: those with the same columns are stacked, with a column that
 * says the time point or, where they share no ids, the table; those with a row a family and other
 * columns are joined by the id.
 * @returns undefined where the tables are to stay apart.
 */
export function proposeCombine(tables: readonly NamedTable[]): ProposedCombine | undefined {
  const held = tables.flatMap(({ table, name }, at) => {
    const id = table.rows > 1 && table.columns.length > 1 ? idOf(table) : undefined;
    return id ? [{ table, name, at, id }] : [];
  });
  const [first] = held;
  if (!first || held.length < 2) return undefined;
  const names = new Set(first.table.columns.map((one) => one.name));
  const alike = held.filter(({ table, id }) => {
    const common = table.columns.filter((one) => names.has(one.name)).length;
    return (
      id.name === first.id.name && common >= ALIKE * Math.max(names.size, table.columns.length)
    );
  });
  const rest = held.slice(1);
  const same = rest.every(({ id }) => share(first.id, id) >= SHARED);
  const places = held.map(({ at }) => at);
  const timed = first.table.columns.some((one) => namesWave(one.name) && one !== first.id);
  if (alike.length === held.length && (!timed || !same)) {
    const values = ownWords(held.map(({ name }) => name));
    const times = values.every((value) => timeName(value.split(' ')));
    const all = { columns: held.flatMap(({ table }) => table.columns) };
    const name = freeName(all, times || same ? 'time' : 'site');
    return { how: { kind: 'stack', name, values }, places, same };
  }
  const oneRow = held.every(({ table, id }) => isUnique(id, table));
  const measured = held.filter(({ table, id }) =>
    table.columns.some((one) => one !== id && kindOf(one).numeric)
  );
  if (!oneRow || !same || measured.length < 2) return undefined;
  return { how: { kind: 'join', by: held.map(({ id }) => id.name) }, places, same };
}
