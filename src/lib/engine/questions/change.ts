import type { Question } from '../../cube/cube.ts';
import type { Study } from '../../data/study.ts';
import { list, text } from '../sql.ts';
import { familyScores } from './families.ts';

/** How the families of one group that were seen at both waves changed on one measure. */
export interface ChangeRow {
  readonly measure: string;
  readonly group: string;
  readonly wave: string;
  /** Families with a score at both. */
  readonly n: number;
  readonly mean_start: number;
  readonly mean_later: number;
  /** Mean of the families' own changes. */
  readonly change: number;
  /** SD of those, divisor n − 1; null for one family. */
  readonly sd: number | null;
  /** Least and greatest change of a single family. */
  readonly least: number;
  readonly greatest: number;
}

/** What is compared: the measures, and later waves with the first. */
interface Asked {
  readonly measures: readonly string[];
  readonly first: string;
  readonly waves: readonly string[];
  /** Groups of fewer families are left out. */
  readonly threshold: number;
}

/** Asks for the change of families seen at both waves: a row for each measure, wave and group. */
export function change(
  study: Pick<Study, 'records'>,
  question: Question,
  { measures, first, waves, threshold }: Asked
): string {
  const scored = measures.map(
    (measure) =>
      `SELECT ${text(measure)} AS measure, * FROM (\n` +
      `${familyScores(study, question, [first, ...waves], measure)}\n)`
  );
  return `\
-- Each family's later score less its first, by ${question.by} and wave; groups of fewer than ${threshold} are left out.
WITH scored AS (
${scored.join('\nUNION ALL\n')}
), changed AS (
  SELECT later.measure, later."group", later.wave, start.score AS start, later.score AS later
  FROM scored AS later
  JOIN scored AS start ON start.measure = later.measure AND start.family = later.family
  WHERE start.wave = ${text(first)} AND later.wave IN ${list(waves)}
), summed AS (
  SELECT
    measure,
    "group",
    wave,
    count(*) AS n,
    avg(start) AS mean_start,
    avg(later) AS mean_later,
    avg(later - start) AS change,
    stddev_samp(later - start) AS sd,
    min(later - start) AS least,
    max(later - start) AS greatest
  FROM changed
  GROUP BY measure, "group", wave
  HAVING count(*) >= ${threshold}
)
SELECT summed.*
FROM summed
JOIN study.measure ON measure.measure = summed.measure
JOIN study.wave ON wave.wave = summed.wave
ORDER BY measure.position, wave.position, summed."group"`;
}
