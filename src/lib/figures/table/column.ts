import type { Cell } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import { labelOf, words } from '../../format.ts';
import { groupingOf } from '../groups.ts';

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

/** The column of what a figure is split by, where it is. @param facet of the view; empty splits nothing. */
export function facetColumn<Row extends { readonly facet?: string }>(
  study: Study,
  facet: string
): Column<Row>[] {
  if (!facet) return [];
  const { label, levels } = groupingOf(study, facet);
  return [worded<Row>('facet', words(label), (row) => labelOf(levels, row.facet ?? ''), 'head')];
}
