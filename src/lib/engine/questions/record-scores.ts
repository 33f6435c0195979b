import type { Question } from '../../cube/cube.ts';
import type { Study } from '../../data/study.ts';
import { list, text } from '../sql.ts';
import { familyScores } from './families.ts';

/** Scores of one group at one wave on one measure. */
export interface RecordScoresRow {
  readonly measure: string;
  readonly group: string;
  readonly wave: string;
  readonly n: number;
  readonly mean: number;
  /** Null for one family. */
  readonly sd: number | null;
}

/**
 * Asks for means of records: a row for each measure, group and wave that has families.
 * @param first where given, rows also hold the difference from the mean at that wave.
 */
export function recordScores(
  study: Pick<Study, 'records'>,
  question: Question,
  { measures, waves }: { measures: readonly string[]; waves: readonly string[] },
  first?: string
): string {
  const asked = [...new Set([...(first === undefined ? [] : [first]), ...waves])];
  const scored = measures.map(
    (measure) =>
      `SELECT ${text(measure)} AS measure, * FROM (\n${familyScores(study, question, asked, measure)}\n)`
  );
  const means = `\
WITH scored AS (
${scored.join('\nUNION ALL\n')}
), means AS (
  SELECT measure, "group", wave, count(*) AS n, avg(score) AS mean, stddev_samp(score) AS sd
  FROM scored
  GROUP BY measure, "group", wave
)`;
  const order = `\
JOIN study.measure ON measure.measure = means.measure
JOIN study.wave ON wave.wave = means.wave`;
  const sorted = 'ORDER BY measure.position, means."group", wave.position';
  if (first === undefined)
    return `\
-- Mean score by ${question.by} and wave, of all families with a score.
${means}
SELECT means.* FROM means
${order}
${sorted}`;
  return `\
-- Mean score by ${question.by} and wave less that of the first wave, whose families partly differ.
${means}
SELECT means.*, means.mean - start.mean AS difference
FROM means
JOIN means AS start ON start.measure = means.measure AND start."group" = means."group"
${order}
WHERE start.wave = ${text(first)} AND means.wave IN ${list(waves)}
${sorted}`;
}
