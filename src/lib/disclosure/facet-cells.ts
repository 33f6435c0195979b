import { isNumber, type Cell } from '../data/missing.ts';
import type { Study } from '../data/study.ts';
import { hideParts } from './threshold.ts';

/** Families by axis and level, each axis under the filters on the others. */
export type Facets = ReadonlyMap<string, ReadonlyMap<string, number>>;

const ofLevels = (
  counts: ReadonlyMap<string, number>,
  levels: readonly { readonly id: string }[],
  threshold: number
): Map<string, Cell> => {
  const cells = hideParts(
    levels.map(({ id }) => counts.get(id) ?? 0),
    threshold
  );
  return new Map(levels.map(({ id }, at) => [id, cells[at]!]));
};

/**
 * Families of each level of an axis as cells: few are hidden, and with them one more where the others
 * would give them away. Families of an arm or a phase are those of its sites, and are hidden with any.
 * @returns undefined for an axis without counts.
 */
export function facetCells(
  facets: Facets,
  study: Pick<Study, 'site' | 'arm' | 'phase' | 'dimensions'>,
  axis: string,
  threshold: number
): ReadonlyMap<string, Cell> | undefined {
  const sites = facets.get('site');
  if ((axis === 'arm' || axis === 'phase') && sites && !facets.has(axis)) {
    const cells = ofLevels(sites, study.site.levels, threshold);
    const sum = (level: string): Cell => {
      const own = study.site.levels
        .filter((site) => site[axis] === level)
        .map(({ id }) => cells.get(id)!);
      return (
        own.find((one) => !isNumber(one)) ?? own.filter(isNumber).reduce((sum, n) => sum + n, 0)
      );
    };
    return new Map(study[axis].levels.map(({ id }) => [id, sum(id)]));
  }
  const counts = facets.get(axis);
  const levels =
    axis === 'site' || axis === 'arm'
      ? study[axis].levels
      : study.dimensions.find(({ id }) => id === axis)?.levels;
  return counts && levels && ofLevels(counts, levels, threshold);
}
