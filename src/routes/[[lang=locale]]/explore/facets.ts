import type { Cube, Question } from '#lib/cube/cube.ts';
import type { Facets } from '#lib/disclosure/facet-cells.ts';

/** Families by axis and level: each axis under the filters on the others, and under none. */
export interface FacetsInView {
  readonly now: Facets;
  readonly all: Facets;
}

export const facetsInView = (cube: Cube, question: Question): FacetsInView => ({
  now: cube.facets(question),
  all: cube.facets({ by: question.by, filters: {} })
});
