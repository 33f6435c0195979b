import type { Study } from '../../data/study.ts';
import { labelOf, words } from '../../format.ts';
import { groupingOf } from '../groups.ts';
import { worded, type Column } from './column.ts';

/** The column of what a figure is split by, where it is. @param facet of the view; empty splits nothing. */
export function facetColumn<Row extends { readonly facet?: string }>(
  study: Study,
  facet: string
): Column<Row>[] {
  if (!facet) return [];
  const { label, levels } = groupingOf(study, facet);
  return [worded<Row>('facet', words(label), (row) => labelOf(levels, row.facet ?? ''), 'head')];
}
