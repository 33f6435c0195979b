import type { Cube, Question } from '#lib/cube/cube.ts';
import { isNumber, type Cell } from '#lib/data/missing.ts';
import type { Study } from '#lib/data/study.ts';
import { facetCells, type Facets } from '#lib/disclosure/facet-cells.ts';

/** Families by axis and level: each axis under the filters on the others, and under none. */
export interface FacetsInView {
  readonly now: Facets;
  readonly all: Facets;
}

/** Families under no filter, which no change of the view alters. */
export const allFacets = (cube: Cube): Facets => cube.facets({ by: 'site', filters: {} });

export const facetsInView = (
  cube: Cube,
  question: Question,
  all: Facets = allFacets(cube)
): FacetsInView => ({ now: cube.facets(question), all });

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
