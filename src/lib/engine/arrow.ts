import {
  bool,
  float64,
  int32,
  int64,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  Type,
  utf8,
  type DataType
} from '@uwdata/flechette';
import type { Answer, AnswerColumn } from '../data/answer.ts';
import type { Column, Table } from '../data/table.ts';

function arrowType({ type, values }: Column): DataType {
  if (type === 'string') return utf8();
  if (type === 'boolean') return bool();
  if (type === 'number') return float64();
  return values.every((value) => value === null || Number(value) === (Number(value) | 0))
    ? int32()
    : int64();
}

/**
 * A table as an Arrow IPC stream: string as utf8, integer as int32 or, where one does not fit, int64,
 * number as float64, boolean as bool; null stays null.
 */
export function toArrow(table: Table): Uint8Array {
  const arrow = tableFromArrays(
    table.columns.map(({ name, values }): [string, unknown[]] => [name, [...values]]),
    { types: Object.fromEntries(table.columns.map((column) => [column.name, arrowType(column)])) }
  );
  const bytes = tableToIPC(arrow, { format: 'stream' });
  if (!bytes) throw new Error(`Table "${table.name}" gave no Arrow stream`);
  return bytes;
}

/** Whole numbers become numbers where none of their digits is lost; lists become arrays. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (ArrayBuffer.isView(value) || Array.isArray(value))
    return Array.from(value as Iterable<unknown>, plain);
  return value;
}

/**
 * Rows of an Arrow IPC stream as plain objects. Dates and timestamps are Dates; DECIMAL and
 * HUGEINT, which SUM of integers gives, are the nearest number; lists and blobs are arrays.
 */
export function fromArrow(bytes: Uint8Array): Record<string, unknown>[] {
  const rows = tableFromIPC(bytes, { useBigInt: true, useDate: true }).toArray();
  return rows.map((row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))
  );
}

const ANSWER_TYPES: Readonly<Record<number, AnswerColumn['type']>> = {
  [Type.Utf8]: 'string',
  [Type.Int]: 'integer',
  [Type.Float]: 'number',
  [Type.Decimal]: 'number',
  [Type.Bool]: 'boolean',
  [Type.Date]: 'date',
  [Type.Timestamp]: 'time'
};

/** An Arrow IPC stream as columns, with values as `fromArrow` gives them. */
export function answerFromArrow(bytes: Uint8Array): Answer {
  const table = tableFromIPC(bytes, { useBigInt: true, useDate: true });
  const seen = new Map<string, number>();
  const unique = (name: string): string => {
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times ? unique(`${name}_${times}`) : name;
  };
  return {
    rows: table.numRows,
    columns: table.schema.fields.map(({ name, type }, index) => ({
      name: unique(name),
      type: ANSWER_TYPES[type.typeId] ?? 'other',
      values: Array.from(table.getChildAt(index) as Iterable<unknown>, plain)
    }))
  };
}
