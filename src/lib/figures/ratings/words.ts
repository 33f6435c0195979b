import { isNumber } from '../../data/missing.ts';
import { pointsOf } from '../../data/rating-scale.ts';
import type { RatingScale } from '../../data/study.ts';
import { cell, interval, list, number, words } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import type { Group } from '../groups.ts';
import { shareOf, type RatedQuality, type RatingRow } from './rows.ts';

/** Decimals of means and SDs, on scales of a few points. */
export const DECIMALS = 2;

const ends = ({ min, max }: RatingScale) => ({ least: min, most: max });

/** What the scale is, and what those of its points mean that are named. */
export function scaleText(scale: RatingScale): string {
  const points = pointsOf(scale).flatMap((point) => {
    const label = scale.labels?.[point];
    return label ? [m.ratings_point_label({ point, label: words(label) })] : [];
  });
  return points.length
    ? m.ratings_scale({ ...ends(scale), points: list(points) })
    : m.ratings_scale_plain(ends(scale));
}

/** A mean as a sentence. */
export function meanText(
  quality: string,
  group: Group,
  row: RatingRow,
  scale: RatingScale
): string {
  const about = {
    ...{ quality, group: group.fullLabel, ...ends(scale), n: cell(row.n, 'count') },
    mean: cell(row.mean, 'score', DECIMALS)
  };
  return isNumber(row.low)
    ? m.ratings_mean_point({ ...about, interval: interval(row.low, row.high, 'score', DECIMALS) })
    : m.ratings_mean_point_plain({ ...about, reason: cell(row.low, 'score') });
}

/** How many families gave a point of the scale, as a sentence. */
export function pointText(
  quality: string,
  group: Group,
  { n, counts }: RatingRow,
  scale: RatingScale,
  place: number
): string {
  const about = { quality, group: group.fullLabel, point: scale.min + place };
  const count = counts[place]!;
  return isNumber(count)
    ? m.ratings_bar_point({
        ...{ ...about, count: number(count, 'count'), n: cell(n, 'count') },
        share: cell(shareOf(count, n), 'share')
      })
    : m.ratings_bar_hidden({ ...about, reason: cell(count, 'count') });
}

/** Highest and lowest mean of each group, then what a rating is not, and why counts are hidden. */
export function ratingsSummary(
  rows: readonly RatedQuality[],
  groups: readonly Group[],
  label: (quality: string) => string
): string[] {
  if (!groups.length) return [m.figure_nothing()];
  const sentences = groups.flatMap(({ id, fullLabel }) => {
    const known = rows
      .map(({ quality, groups: all }) => ({ quality, row: all.find((one) => one.group === id) }))
      .flatMap(({ quality, row }) =>
        row && isNumber(row.mean) ? [{ label: label(quality), n: row.n, mean: row.mean }] : []
      )
      .sort((a, b) => b.mean - a.mean);
    const [top, bottom] = [known[0], known.at(-1)];
    if (!top || !bottom) return [];
    const told = {
      ...{ group: fullLabel, top: top.label, topN: cell(top.n, 'count') },
      topMean: number(top.mean, 'score', DECIMALS)
    };
    return known.length === 1
      ? [m.ratings_summary_one(told)]
      : [
          m.ratings_summary({
            ...{ ...told, count: known.length, bottom: bottom.label },
            bottomMean: number(bottom.mean, 'score', DECIMALS),
            bottomN: cell(bottom.n, 'count')
          })
        ];
  });
  const hidden = rows.some((row) =>
    row.groups.some(({ mean, counts }) => isNumber(mean) && !counts.every(isNumber))
  );
  return [...sentences, m.ratings_caution(), ...(hidden ? [m.ratings_hidden()] : [])];
}
