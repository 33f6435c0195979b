import { familySums, type FamilySums } from './family-sums.ts';
import type { Matrix, Vector } from './matrix.ts';

/** All that a likelihood with random intercepts of sites and of families in them needs to know. */
export interface NestedSums extends FamilySums {
  readonly sites: readonly {
    readonly id: string;
    /** Families of one size in this site: their number and the sums of their column means. */
    readonly bySize: readonly { size: number; count: number; sums: Vector }[];
  }[];
}

/**
 * Sums columns within families, over families, and over the families of each site. A family that
 * occurs at two sites is two families.
 * @param columns columns of one length, all finite
 * @param family the family id of each record
 * @param site the site id of each record; sites come in order of first appearance
 */
export function nestedSums(
  columns: Matrix,
  family: readonly string[],
  site: readonly string[]
): NestedSums {
  const keys = family.map((id, row) => JSON.stringify([site[row], id]));
  const siteOf = new Map(keys.map((key, row) => [key, site[row] as string]));
  const sums = familySums(columns, keys);
  const sites = new Map<string, Map<number, { size: number; count: number; sums: number[] }>>();
  for (const [key, { size, means }] of sums.families) {
    const id = siteOf.get(key) as string;
    const bySize = sites.get(id) ?? new Map();
    sites.set(id, bySize);
    const group = bySize.get(size) ?? { size, count: 0, sums: means.map(() => 0) };
    bySize.set(size, group);
    group.count += 1;
    means.forEach((mean, k) => (group.sums[k] = (group.sums[k] as number) + mean));
  }
  return {
    ...sums,
    sites: [...sites].map(([id, bySize]) => ({ id, bySize: [...bySize.values()] }))
  };
}
