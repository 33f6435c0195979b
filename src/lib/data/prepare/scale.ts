import { nameWords } from '../describe/name-words.ts';
import { kindOf } from './column-kind.ts';
import type { Proposal, StepMaker, StepOf } from './step.ts';
import {
  columnNamed,
  columnOfTexts,
  freeName,
  textAt,
  type TextColumn,
  type TextTable
} from './text-table.ts';

/** Items that make a scale, at least, and points that each may have. */
const FEWEST = 3;
const POINTS = 11;
/** Share of the items that must be answered. */
const ANSWERED = 0.8;
const ITEM = /^(.*?\D)[\s_.-]*(\d{1,2})$/;

const numbersIn = (column: TextColumn) => {
  const { said, numeric } = kindOf(column);
  const values = said.map(({ text }) => Number(text));
  return numeric && values.every(Number.isInteger) ? values : undefined;
};

/** Columns that are numbered from 1 under one name and answered on one small scale of whole numbers. */
export function itemGroups(columns: readonly TextColumn[]): Map<string, TextColumn[]> {
  const groups = new Map<string, TextColumn[]>();
  for (const column of columns) {
    const stem = ITEM.exec(column.name)?.[1];
    const values = stem === undefined ? undefined : numbersIn(column);
    if (stem === undefined || !values?.length) continue;
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (low < 0 || high - low >= POINTS || high > POINTS) continue;
    groups.set(stem, [...(groups.get(stem) ?? []), column]);
  }
  for (const [stem, items] of groups) {
    const places = items.map(({ name }) => Number(ITEM.exec(name)![2])).sort((a, b) => a - b);
    const running = places.every((place, at) => place === places[0]! + at) && places[0]! <= 1;
    const unit = nameWords(stem).at(-1) ?? '';
    const many = items.length > 4 || /^q\d*$|item|question|cwestiwn|eitem/.test(unit);
    if (items.length < FEWEST || !running || !many || /^(t|w|wave|time|visit)$/.test(unit))
      groups.delete(stem);
  }
  return groups;
}

function propose(table: TextTable): Proposal<'scale'>[] {
  return [...itemGroups(table.columns)].map(([stem, items]) => {
    const values = items.flatMap((item) => numbersIn(item)!);
    const name = freeName(table, `${stem.replace(/[\s_.-]+$/, '')} mean`);
    return {
      step: {
        ...{ kind: 'scale', name, how: 'mean' },
        items: items.map((item) => ({ column: item.name, reversed: false })),
        minimum: Math.min(...values),
        maximum: Math.max(...values),
        atLeast: Math.ceil(ANSWERED * items.length)
      },
      count: items.length,
      examples: items.slice(0, 3).map((item) => item.name),
      // Which items are asked the other way round only the reader knows.
      on: false
    };
  });
}

function apply(table: TextTable, step: StepOf<'scale'>): TextTable {
  const { name, items, how, minimum, maximum, atLeast } = step;
  const columns = items.map(({ column }) => columnNamed(table, column));
  if (columns.includes(undefined)) return table;
  const texts = Array.from({ length: table.rows }, (_, row) => {
    const answers = items.flatMap(({ reversed }, at) => {
      const text = textAt(columns[at]!, row).trim();
      const value = text === '' ? NaN : Number(text);
      if (Number.isNaN(value)) return [];
      return [reversed ? minimum + maximum - value : value];
    });
    if (answers.length < Math.max(1, atLeast)) return '';
    const sum = answers.reduce((all, one) => all + one, 0);
    const mean = sum / answers.length;
    const score =
      how === 'mean' ? mean : answers.length === items.length ? sum : mean * items.length;
    return String(score);
  });
  const used = new Set(items.map(({ column }) => column));
  const kept = table.columns.filter((one) => !used.has(one.name));
  return { ...table, columns: [...kept, columnOfTexts(name, texts)] };
}

/** Items of a questionnaire, which become one score. */
export const scale: StepMaker<'scale'> = { propose, apply };
