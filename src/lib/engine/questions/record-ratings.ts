import type { Question } from '../../cube/cube.ts';
import { GROUPINGS } from '../../cube/selection.ts';
import { qualitiesOf } from '../../data/qualities-of.ts';
import { pointsOf } from '../../data/rating-scale.ts';
import type { Study } from '../../data/study.ts';
import { id, list } from '../sql.ts';

/** How the families of one group rate a quality; `rating_…` counts those that gave that point. */
export type RecordRatingsRow = {
  readonly quality: string;
  readonly group: string;
  readonly n: number;
  readonly mean: number;
  /** Null for one family. */
  readonly sd: number | null;
} & Readonly<Record<`rating_${number}`, number>>;

/**
 * Asks for ratings in records: a row for each quality and group with families that rate it.
 * @throws Error where the study has no records of ratings.
 */
export function recordRatings(
  study: Pick<Study, 'records' | 'qualities'>,
  { by, filters }: Question
): string {
  if (!study.records?.ratings) throw new Error('The study has no records of ratings');
  const { families, ratings } = study.records;
  const member = (column: string) => `CAST(member.${id(column)} AS VARCHAR)`;
  const group = GROUPINGS.some((grouping) => grouping === by) ? `site.${by}` : member(by);
  const conditions = Object.entries(filters).map(
    ([axis, levels]) => `${member(axis === 'site' ? families.site : axis)} IN ${list(levels)}`
  );
  const counts = pointsOf(ratings.scale).map(
    (point) => `,\n  count(*) FILTER (rated.rating = ${point}) AS ${id(`rating_${point}`)}`
  );
  return `\
-- Ratings of each quality of the practitioner, by ${by}: n, mean, SD, and families by point.
WITH rated AS (
  UNPIVOT ${id(ratings.table)}
  ON ${qualitiesOf(study, 'ratings')
    .map((quality) => id(quality.id))
    .join(', ')}
  INTO NAME quality VALUE rating
)
SELECT
  quality.quality,
  ${group} AS "group",
  count(*) AS n,
  avg(rated.rating) AS mean,
  stddev_samp(rated.rating) AS sd${counts.join('')}
FROM rated
JOIN ${id(families.table)} AS member ON member.${id(families.id)} = rated.${id(ratings.id)}
JOIN study.site ON site.site = ${member(families.site)}
JOIN study.quality ON quality.quality = rated.quality
WHERE ${[`${group} IS NOT NULL`, ...conditions].join('\n  AND ')}
GROUP BY quality.quality, quality.position, "group"
ORDER BY quality.position, "group"`;
}
