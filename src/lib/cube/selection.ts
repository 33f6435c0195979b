import { armColumn } from '../data/arms.ts';
import type { Study } from '../data/study.ts';

/** Ways of grouping that every dataset has. */
export const GROUPINGS = ['site', 'arm', 'phase'] as const;
export type By = (typeof GROUPINGS)[number];

/**
 * What is asked of a dataset: the families seen in these sites, at these waves, on these
 * measures, grouped by site, arm or phase. Lists hold level ids in the dataset's order.
 */
export interface Selection {
  readonly by: By;
  readonly sites: readonly string[];
  readonly waves: readonly string[];
  readonly measures: readonly string[];
}

/** Group of that grouping to which a site belongs, empty where it has none. @throws when the study does not know the site. */
export function groupOf(study: Study, by: By, site: string): string {
  const found = study.site.levels.find((level) => level.id === site);
  if (!found) throw new Error(`The study has no site "${site}"`);
  return by === 'site' ? found.id : (found[by] ?? '');
}

/** Column of the families' table that holds their levels on an axis. */
export function columnOfAxis({ records }: Pick<Study, 'records'>, axis: string): string {
  const { site, arm } = records?.families ?? {};
  return (axis === 'site' ? site : axis === 'arm' ? arm : undefined) ?? axis;
}

/** Whether these sites are of more than one arm. */
export const spansArms = (study: Study, sites: readonly string[]): boolean =>
  (armColumn(study) !== undefined && study.arm.levels.length > 1 && sites.length > 0) ||
  new Set(sites.map((site) => groupOf(study, 'arm', site))).size > 1;

/** Groups that the selected sites form, in the order of the grouping's levels, each with its sites. */
export function groupsOf(
  study: Study,
  selection: Pick<Selection, 'by' | 'sites'>
): { group: string; sites: string[] }[] {
  return study[selection.by].levels
    .map(({ id }) => ({
      group: id,
      sites: selection.sites.filter((site) => groupOf(study, selection.by, site) === id)
    }))
    .filter(({ sites }) => sites.length > 0);
}
