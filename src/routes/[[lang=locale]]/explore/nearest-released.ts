import type { Cube } from '#lib/cube/cube.ts';
import type { Study } from '#lib/data/study.ts';
import { holdingOf, type Holding } from '#lib/pack/holding.ts';
import { fewerChoices } from '#lib/pack/nearest.ts';
import { questionOf, selectionOf } from '#lib/state/fit.ts';
import type { View } from '#lib/state/view.ts';

/** Filters and grouping of a view. */
export type Asked = Pick<View, 'site' | 'arm' | 'phase' | 'f' | 'by'>;

/** How many are offered. */
const MOST = 4;

export const viewHolding = (cube: Cube, study: Study, view: View): Holding =>
  holdingOf(cube, study, questionOf(view, study), selectionOf(view, study));

/** Ways to ask for less than a view does: without the places, without a characteristic, by place. */
function waysOf(view: View): ((asked: Asked) => Asked)[] {
  const places = [view.site, view.arm, view.phase].some((chosen) => chosen.length);
  return [
    ...Object.keys(view.f).map((axis) => (asked: Asked) => ({
      ...asked,
      f: Object.fromEntries(Object.entries(asked.f).filter(([one]) => one !== axis))
    })),
    ...(places ? [(asked: Asked) => ({ ...asked, site: [], arm: [], phase: [] })] : []),
    ...(view.by === 'site' ? [] : [(asked: Asked) => ({ ...asked, by: 'site' })])
  ];
}

/**
 * What is released and comes nearest to a view that is not: as few filters and groupings as may be
 * are taken away, and what tells scores comes before what tells how many families there are.
 */
export function nearestReleased(cube: Cube, study: Study, view: View): Asked[] {
  const { site, arm, phase, f, by } = view;
  const asked: Asked = { site, arm, phase, f, by };
  const ways = waysOf(view);
  let counted: Asked[] = [];
  for (const sets of fewerChoices(ways, ways.length)) {
    const fewer = sets.map((set) => set.reduce<Asked>((less, way) => way(less), asked));
    const held = fewer.map((less) => viewHolding(cube, study, { ...view, ...less }));
    const found = fewer.filter((_, at) => held[at] === 'some');
    if (found.length) return found.slice(0, MOST);
    if (!counted.length) counted = fewer.filter((_, at) => held[at] === 'count');
  }
  return counted.slice(0, MOST);
}
