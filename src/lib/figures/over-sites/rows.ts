import type { Interval } from '../../statistics/interval.ts';
import { randomEffects } from '../../statistics/random-effects.ts';
import { shrunkenMeans } from '../../statistics/shrunken-means.ts';
import { signedRank } from '../../statistics/signed-rank.ts';
import { tEstimate } from '../../statistics/t-estimate.ts';
import { GROUPS, type Group, type Places } from './places.ts';

/** Sites below which nothing is said of how they vary; a convention of this site. */
export const FEWEST_PLACES = 5;
/** Sites below which an interval that takes their values as normal has an exact one beside it. */
export const FEWEST_FOR_NORMAL = 10;

/** The mean of the sites, what a next one as large would measure, an exact interval of their middle, or one site. */
export const PARTS = ['mean', 'next', 'exact', 'place'] as const;

/** A line of the figure, in points. */
export interface PlaceRow {
  readonly group: Group;
  readonly part: (typeof PARTS)[number];
  /** Where it is one. */
  readonly site?: string;
  /** Families measured both times: with the approach and without it, or of the arm alone. */
  readonly n: readonly number[];
  readonly value: number;
  readonly interval?: Interval;
  /** The site's value, moved towards the mean of all. */
  readonly shrunken?: number;
}

/** What the sites of a group say together. */
export interface OverPlaces {
  readonly group: Group;
  /** Sites that are counted, and those left out because too few of their families may be shown. */
  readonly count: number;
  readonly leftOut: number;
  /** SD of true values between sites, in points; NaN where it is not worked out. */
  readonly tau: number;
  /** None where there are too few sites, or their families do not vary. */
  readonly rows: readonly PlaceRow[];
}

/**
 * Random effects over sites, no surer than sites alike would be. The range of a next one holds the errors
 * of its own families: that of its true value alone is too narrow with few small sites. Below five sites nothing is worked out;
 * below ten an exact interval of their middle stands beside, where so few reach 95 %.
 */
export function overPlaces({ group, places, leftOut }: Places): OverPlaces {
  const counted = { group, count: places.length, leftOut };
  const found = places.length < FEWEST_PLACES ? 'too-few' : randomEffects(places, undefined, true);
  if (typeof found === 'string') return { ...counted, tau: NaN, rows: [] };
  const n = (places[0]?.n ?? []).map((_, arm) =>
    places.reduce((sum, place) => sum + place.n[arm]!, 0)
  );
  const ranked = signedRank(
    places.length < FEWEST_FOR_NORMAL ? places.map(({ estimate }) => estimate) : []
  );
  const error = places.reduce((sum, { se }) => sum + se * se, 0) / places.length;
  const spread = Math.sqrt(found.se ** 2 + found.tau2 + error);
  const measured = tEstimate(found.mean, spread, places.length - 1).interval;
  const shrunken = shrunkenMeans(places, found);
  const whole = { group, n };
  return {
    ...counted,
    tau: Math.sqrt(found.tau2),
    rows: [
      { ...whole, part: 'mean', value: found.mean, interval: found.interval },
      { ...whole, part: 'next', value: found.mean, interval: measured },
      ...(Number.isNaN(ranked.middle)
        ? []
        : [{ ...whole, part: 'exact' as const, value: ranked.middle, interval: ranked.interval }]),
      ...places.map((place, at): PlaceRow => ({
        ...{ group, part: 'place', site: place.site, n: place.n },
        ...{ value: place.estimate, shrunken: shrunken[at]! }
      }))
    ]
  };
}

/** @returns the groups of sites in their order. */
export const allOverPlaces = (all: readonly Places[]): OverPlaces[] =>
  GROUPS.flatMap((group) => all.filter((one) => one.group === group).map(overPlaces));
