import type { Question } from '../../cube/cube.ts';
import { pointsOf } from '../../data/rating-scale.ts';
import type { Study } from '../../data/study.ts';
import { id } from '../sql.ts';
import { recordQualities } from './record-qualities.ts';

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
  question: Question
): string {
  const { ratings } = study.records ?? {};
  const points = ratings ? pointsOf(ratings.scale) : [];
  return recordQualities(study, question, {
    role: 'ratings',
    about: `Ratings of each quality of the practitioner, by ${question.by}: n, mean, SD, and families by point.`,
    rows: 'rated',
    value: 'rating',
    numbers: [
      'count(*) AS n',
      'avg(rated.rating) AS mean',
      'stddev_samp(rated.rating) AS sd',
      ...points.map(
        (point) => `count(*) FILTER (rated.rating = ${point}) AS ${id(`rating_${point}`)}`
      )
    ]
  });
}
