import { GROUPINGS, groupOf } from '../cube/selection.ts';
import { armColumn } from '../data/arms.ts';
import { own } from '../data/own.ts';
import type { Study } from '../data/study.ts';
import { selectionOf } from './fit.ts';
import type { View } from './view.ts';

/** One level of what a figure is split by, with the view that shows it alone. */
export interface Panel {
  readonly level: string;
  readonly view: View;
}

/** Panels of a fitted view, in the study's order; levels that its filters leave out have none. */
export function panelsOf(view: View, study: Study): Panel[] {
  const { facet } = view;
  const whole = { ...view, facet: '' };
  const ofSites = GROUPINGS.find(
    (grouping) => grouping === facet && !(facet === 'arm' && armColumn(study) !== undefined)
  );
  if (ofSites) {
    const { sites } = selectionOf(view, study);
    const arm = armColumn(study) === undefined ? [] : view.arm;
    return study[ofSites].levels.flatMap(({ id: level }) => {
      const within = sites.filter((site) => groupOf(study, ofSites, site) === level);
      return within.length ? [{ level, view: { ...whole, site: within, phase: [], arm } }] : [];
    });
  }
  const { levels } =
    facet === 'arm'
      ? study.arm
      : (study.dimensions.find(({ id }) => id === facet) ?? { levels: [] });
  const chosen = facet === 'arm' ? view.arm : (own(view.f, facet) ?? []);
  return levels
    .filter(({ id }) => !chosen.length || chosen.includes(id))
    .map(({ id: level }) => ({
      level,
      view:
        facet === 'arm'
          ? { ...whole, arm: [level] }
          : { ...whole, f: { ...view.f, [facet]: [level] } }
    }));
}
