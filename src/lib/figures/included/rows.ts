import { publishedCells } from '../../cube/published.ts';
import type { Cell } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import { selectionOf } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';

/** How many families of a group were measured at a wave. */
export interface IncludedRow {
  readonly group: string;
  readonly wave: string;
  readonly n: Cell;
  readonly status: string;
}

/** Rows of the included figure for a fitted view, ordered by group and wave. */
export function includedRows(dataset: Dataset, view: View): IncludedRow[] {
  const { study } = dataset.package;
  // n is the same for every measure, so any one of them counts the families.
  const measures = study.measures.slice(0, 1).map(({ id }) => id);
  return publishedCells(dataset, { ...selectionOf(view, study), measures }).map((cell) => ({
    group: cell.group,
    wave: cell.wave,
    n: cell.n,
    status: typeof cell.n === 'number' ? 'published' : cell.n.missing
  }));
}
