import { isNumber, type Cell } from '../../data/missing.ts';
import { qualitiesOf } from '../../data/qualities-of.ts';
import type { Study } from '../../data/study.ts';
import { hideDistribution } from '../../disclosure/hide-distribution.ts';
import { thresholdOf } from '../../disclosure/threshold.ts';
import type { View } from '../../state/view.ts';
import { countedMoments } from '../../statistics/counted-moments.ts';
import { shownMean, type ShownMean } from '../shown-mean.ts';

/** How the families of a group rate each quality: how many gave each point, from the least. */
export interface Ratings {
  readonly group: string;
  readonly counts: (quality: string) => readonly number[];
}

/** Ratings of one quality by the families of one group: n, mean, SD and interval, and families by point. */
export interface RatingRow extends ShownMean {
  readonly group: string;
  readonly counts: readonly Cell[];
}

/** One quality with its groups. */
export interface RatedQuality {
  readonly quality: string;
  readonly area: string;
  readonly groups: readonly RatingRow[];
}

/** Rows of the ratings figure for a fitted view, in the source's order. */
export function ratingRows(
  study: Study,
  ratings: readonly Ratings[],
  view: Pick<View, 'threshold'>
): RatedQuality[] {
  const threshold = thresholdOf(study, view.threshold);
  const { min } = study.records!.ratings!.scale;
  return qualitiesOf(study, 'ratings').map(({ id, area }) => ({
    quality: id,
    area,
    groups: ratings.map(({ group, counts }) => {
      const given = counts(id);
      const row = shownMean(countedMoments(given, min), threshold, 'mean');
      const { mean } = row;
      return {
        ...{ group, ...row },
        counts: isNumber(mean) ? hideDistribution(given, threshold) : given.map(() => mean)
      };
    })
  }));
}

/** Share of the families that gave a point. */
export const shareOf = (count: Cell, n: Cell): Cell =>
  isNumber(count) && isNumber(n) ? count / n : count;

/** Order of rows: by name, by the mean over the groups shown, highest first, or the source's. */
export function sortRatings(
  rows: readonly RatedQuality[],
  sort: View['sort'],
  label: (quality: string) => string,
  language: string
): RatedQuality[] {
  const overall = ({ groups }: RatedQuality) => {
    const known = groups.filter(({ mean }) => isNumber(mean));
    const total = (of: (row: RatingRow) => number) => known.reduce((sum, row) => sum + of(row), 0);
    return total(({ n, mean }) => Number(n) * Number(mean)) / total(({ n }) => Number(n));
  };
  const { compare } = new Intl.Collator(language);
  if (sort === 'name') return rows.toSorted((a, b) => compare(label(a.quality), label(b.quality)));
  // What has no mean comes last.
  if (sort === 'share')
    return rows.toSorted((a, b) => (overall(b) || -Infinity) - (overall(a) || -Infinity) || 0);
  return [...rows];
}
