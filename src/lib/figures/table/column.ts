import type { Cell } from '../../data/missing.ts';

/** A column of the table of a figure. */
export interface Column<Row> {
  /** Language-neutral, as addresses name it. */
  readonly id: string;
  readonly label: string;
  /** What stands in the cell. */
  readonly text: (row: Row) => string;
  /** The number that the cell tells, or why there is none; absent in columns of words. */
  readonly value?: (row: Row) => Cell | undefined;
  /** Whether the cell names its row, holds a long text or a code. */
  readonly is?: 'head' | 'long' | 'code';
  /** Attributes of its cells: their language, or by what tests know them. */
  readonly about?: Readonly<Record<string, string>>;
}

/** A column of words. */
export const worded = <Row>(
  id: string,
  label: string,
  text: (row: Row) => string,
  is?: Column<Row>['is']
): Column<Row> => ({ id, label, text, ...(is ? { is } : {}) });

/** A column of numbers. */
export const valued = <Row>(
  id: string,
  label: string,
  value: (row: Row) => Cell | undefined,
  text: (row: Row) => string
): Column<Row> => ({ id, label, value, text });
