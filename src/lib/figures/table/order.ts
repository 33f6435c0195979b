import { isNumber, type Cell } from '../../data/missing.ts';
import type { Column } from './column.ts';

/** By which column a table is sorted, and which way. */
export interface Order {
  readonly column: string;
  readonly down: boolean;
}

/** An order in addresses: `-` where it goes down, the table, a full stop, the column. */
const WRITTEN = /^(?<down>-?)(?<table>[^.]+)\.(?<column>.+)$/u;

const parsed = (written: string) => WRITTEN.exec(written)?.groups;

/** @returns the order that an address asks of a table; nothing where it asks none. */
export function orderOf(asked: readonly string[], table: string): Order | undefined {
  const found = asked.map(parsed).find((one) => one?.['table'] === table);
  return found && { column: found['column']!, down: found['down'] === '-' };
}

/** @returns what an address asks once a head is pressed: up, then down, then as the table stands by itself. */
export function pressed(asked: readonly string[], table: string, column: string): string[] {
  const now = orderOf(asked, table);
  const others = asked.filter((written) => parsed(written)?.['table'] !== table);
  if (now?.column !== column) return [...others, `${table}.${column}`];
  return now.down ? others : [...others, `-${table}.${column}`];
}

/** @returns the number of a cell, or nothing where there is none. */
const numberOf = (cell: Cell | undefined) =>
  cell !== undefined && isNumber(cell) && !Number.isNaN(cell) ? cell : undefined;

/**
 * Rows in the order that is asked: numbers by value, words as the language sorts them. What has no
 * number comes last, whichever way, and rows that are equal stay as they were.
 */
export function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | undefined,
  language: string
): readonly Row[] {
  const column = columns.find(({ id }) => id === order?.column);
  if (!order || !column) return rows;
  const way = order.down ? -1 : 1;
  const { value, text } = column;
  if (!value) {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return rows.toSorted((a, b) => way * compare(text(a), text(b)));
  }
  return rows.toSorted((a, b) => {
    const [one, other] = [numberOf(value(a)), numberOf(value(b))];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return way * (one - other);
  });
}
