import type { ColumnType } from './table.ts';

/** A column of an answer; `other` holds what has no type of its own here, such as lists and times of day. */
export interface AnswerColumn {
  /** Unique in its answer. */
  readonly name: string;
  readonly type: ColumnType | 'date' | 'time' | 'other';
  /** One value a row, null where there is none; dates and times are Dates. */
  readonly values: readonly unknown[];
}

/** Answer to a question: columns of equal length, which stand even where there is no row. */
export interface Answer {
  readonly rows: number;
  readonly columns: readonly AnswerColumn[];
}

/** @returns a value of an answer as text, with all its digits; an absent one is empty. */
export function answerText(value: unknown, type: AnswerColumn['type']): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return type === 'date' ? value.toISOString().slice(0, 10) : value.toISOString();
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner
  );
}
