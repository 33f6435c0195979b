import { isNumber, type Cell } from '#lib/data/missing.ts';
import type { Study } from '#lib/data/study.ts';
import { facetCells, type Facets } from '#lib/disclosure/facet-cells.ts';
import { questionOf } from '#lib/state/fit.ts';
import type { View } from '#lib/state/view.ts';
import type { OpenRecords } from '../../datasets/open-dataset.ts';
import type { Mark } from '../../datasets/open-dataset.ts';

type Summed = Pick<OpenRecords, 'cube' | 'release'>;

/** Families by axis and level: each axis under the filters on the others, and under none. */
export interface FacetsInView {
  readonly now: Facets;
  readonly all: Facets;
  /** Marks what an audited release does not hold. */
  readonly mark?: Mark | undefined;
}

/** Families under no filter, which no change of the view alters. */
export const allFacets = ({ cube }: Summed): Facets => cube.facets({ by: 'site', filters: {} });

export const facetsInView = (
  summed: Summed,
  study: Study,
  view: View,
  all: Facets = allFacets(summed)
): FacetsInView => ({
  ...{ now: summed.cube.facets(questionOf(view, study)), all },
  mark: summed.release?.marks(view)
});

/** Families of the levels of one axis, few of them hidden, beside those of its largest level. */
export interface AxisCells {
  readonly now: ReadonlyMap<string, Cell>;
  readonly all: ReadonlyMap<string, Cell>;
  readonly most: number;
}

/** @returns undefined for an axis without counts. */
export function axisCells(
  study: Study,
  facets: FacetsInView,
  axis: string,
  threshold: number
): AxisCells | undefined {
  const now = facetCells(facets.now, study, axis, threshold);
  const all = facetCells(facets.all, study, axis, threshold);
  return now && all && { now, all, most: Math.max(1, ...[...all.values()].filter(isNumber)) };
}
