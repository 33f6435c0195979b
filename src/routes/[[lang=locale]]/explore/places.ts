import { armColumn } from '#lib/data/arms.ts';
import { GROUPINGS } from '#lib/cube/selection.ts';
import type { Study } from '#lib/data/study.ts';
import { selectionOf } from '#lib/state/fit.ts';
import type { View } from '#lib/state/view.ts';

/** An arm with its sites, as the tree of places shows them. */
export interface PlaceBranch {
  /** Absent where families and not sites have arms, so that all sites are of one branch. */
  readonly arm?: string;
  readonly sites: readonly string[];
  /** The phase that all its sites are of; absent where they differ. */
  readonly phase?: string;
}

/** What a change of places asks for: sites, or whole arms where that says the same. */
export type PlacePatch = Partial<Pick<View, 'site' | 'arm' | 'phase'>>;

/** Arms in the study's order, each with its sites. */
export function placeTree(study: Study): PlaceBranch[] {
  if (armColumn(study) !== undefined) return [{ sites: study.site.levels.map(({ id }) => id) }];
  return study.arm.levels.flatMap(({ id }) => {
    const sites = study.site.levels.filter(({ arm }) => arm === id);
    const [first] = sites;
    if (!first) return [];
    const one = sites.every(({ phase }) => phase === first.phase);
    return [
      { arm: id, sites: sites.map((site) => site.id), ...(one ? { phase: first.phase } : {}) }
    ];
  });
}

/** Sites that are asked for, by themselves, their arm or their phase; none where all are. */
export function chosenSites(study: Study, view: View): readonly string[] {
  const ofSites = GROUPINGS.filter((name) => name !== 'arm' || armColumn(study) === undefined);
  return ofSites.some((name) => view[name].length > 0) ? selectionOf(view, study).sites : [];
}

/**
 * The parts of a view that show these sites and no others.
 * @param sites in any order; none, or all there are, ask for all.
 */
export function placePatch(study: Study, sites: readonly string[]): PlacePatch {
  const none = { site: [], phase: [], ...(armColumn(study) === undefined ? { arm: [] } : {}) };
  const all = study.site.levels.map(({ id }) => id).filter((id) => sites.includes(id));
  return all.length < study.site.levels.length ? { ...none, site: all } : none;
}

/**
 * Adds or takes away sites; where none was chosen, all were.
 * @param arm whose sites they are, where they are all of it: alone, it is asked for by its own name.
 */
export function toggled(
  study: Study,
  view: View,
  sites: readonly string[],
  on: boolean,
  arm?: string
): PlacePatch {
  const before = chosenSites(study, view);
  if (on && arm !== undefined && before.every((site) => sites.includes(site)))
    return { ...placePatch(study, []), arm: [arm] };
  return placePatch(
    study,
    on ? [...before, ...sites] : before.filter((site) => !sites.includes(site))
  );
}
