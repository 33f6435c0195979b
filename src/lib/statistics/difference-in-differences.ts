import { addMoments, meanDifference, type Moments } from './moments.ts';

/** One site's means at two waves; the units at both need not be the same. */
export interface SiteWaves {
  earlier: Moments;
  later: Moments;
}

/** A figure over several sites, with sites weighted by their n at each wave or equally. */
export interface Pooled<Figure> {
  weighted: Figure;
  unweighted: Figure;
}

/** @returns mean at the later wave less mean at the earlier; NaN when a wave is empty */
export function differenceOfWaves({ earlier, later }: SiteWaves): number {
  return meanDifference(later, earlier);
}

/**
 * Difference of the wave means of several sites: of the means of all their units, and the plain
 * average over sites; NaN without sites, and unweighted NaN when a site has an empty wave.
 */
export function pooledDifference(sites: readonly SiteWaves[]): Pooled<number> {
  const none: Moments = { n: 0, centre: 0, sum: 0 };
  return {
    weighted: differenceOfWaves({
      earlier: sites.map((site) => site.earlier).reduce(addMoments, none),
      later: sites.map((site) => site.later).reduce(addMoments, none)
    }),
    unweighted: sites.reduce((sum, site) => sum + differenceOfWaves(site), 0) / sites.length
  };
}

/**
 * Difference in differences of wave means (Snow 1855; Card and Krueger 1994): that of the treated
 * sites less that of the comparison sites, in the units of the values.
 */
export function differenceInDifferences(
  treated: readonly SiteWaves[],
  comparison: readonly SiteWaves[]
): Pooled<number> {
  const [of, less] = [pooledDifference(treated), pooledDifference(comparison)];
  return {
    weighted: of.weighted - less.weighted,
    unweighted: of.unweighted - less.unweighted
  };
}
