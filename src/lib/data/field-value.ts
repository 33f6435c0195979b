import type { ColumnType } from './table.ts';

export type Value = string | number | boolean;

/** How Table Schema writes numbers, without its words for infinity and not-a-number. */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const INTEGER = /^[+-]?\d+$/;
/** Words for true and false where a column names none of its own. */
export const BOOLEANS: ReadonlyMap<string, boolean> = new Map(
  ['true', 'True', 'TRUE', '1', 'false', 'False', 'FALSE', '0'].map((text, at) => [text, at < 4])
);

/** @returns the text as a value of that type; undefined where it is none, or is too large to be held exactly. */
export function fieldValue(type: ColumnType, text: string): Value | undefined {
  if (type === 'string') return text;
  if (type === 'boolean') return BOOLEANS.get(text);
  if (!(type === 'integer' ? INTEGER : NUMBER).test(text)) return undefined;
  const value = Number(text);
  const holds = type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value);
  return holds ? value : undefined;
}
