import type { Question } from '../../cube/cube.ts';
import type { Study } from '../../data/study.ts';
import { id, text } from '../sql.ts';
import { familyScores } from './families.ts';

/** Families of one arm with one level of a characteristic, or with a first score of a measure. */
export interface BalanceRow {
  /** Id of the characteristic, or of the measure. */
  readonly characteristic: string;
  /** Null for a first score. */
  readonly level: string | null;
  readonly arm: string;
  /** Families with a first score. */
  readonly n: number;
  /** Those of them measured again. */
  readonly again: number;
  /** Of first scores: of all, and of those measured again; null for a characteristic. */
  readonly mean: number | null;
  readonly sd: number | null;
  readonly mean_again: number | null;
  readonly sd_again: number | null;
}

interface Asked {
  /** Who counts: families with a first score of it, and measured again with a later one. */
  readonly measure: string;
  readonly measures: readonly string[];
  readonly first: string;
  readonly at: string;
  /** Rows of fewer families are left out. */
  readonly threshold: number;
}

/** Asks how families of each arm are made up at the start, and how those of them measured again are. */
export function balance(
  study: Pick<Study, 'records' | 'dimensions'>,
  question: Question,
  { measure, measures, first, at, threshold }: Asked
): string {
  const { families } = study.records!;
  const both = (of: string) => `\
SELECT
  family,
  "group" AS arm,
  max(score) FILTER (WHERE wave = ${text(first)}) AS start,
  max(score) FILTER (WHERE wave = ${text(at)}) AS later
FROM (
${familyScores(study, { ...question, by: 'arm' }, [first, at], of)}
)
GROUP BY family, "group"
HAVING start IS NOT NULL`;
  const characteristics = study.dimensions
    .filter(({ levels }) => levels.length)
    .map(
      (dimension) => `\
SELECT
  ${text(dimension.id)} AS characteristic,
  CAST(member.${id(dimension.id)} AS VARCHAR) AS level,
  arm,
  count(*) AS n,
  count(later) AS again,
  NULL AS mean,
  NULL AS sd,
  NULL AS mean_again,
  NULL AS sd_again
FROM counted
JOIN ${id(families.table)} AS member ON CAST(member.${id(families.id)} AS VARCHAR) = family
WHERE member.${id(dimension.id)} IS NOT NULL
GROUP BY ALL`
    );
  const scores = measures.map(
    (of) => `\
SELECT
  ${text(of)},
  NULL,
  arm,
  count(*),
  count(later),
  avg(start),
  stddev_samp(start),
  avg(start) FILTER (WHERE later IS NOT NULL),
  stddev_samp(start) FILTER (WHERE later IS NOT NULL)
FROM (
${both(of)}
)
GROUP BY arm`
  );
  return `\
-- Families with a first score by characteristic and arm, those of them measured again, and first scores; rows of fewer than ${threshold} are left out.
WITH counted AS (
${both(measure)}
)
SELECT * FROM (
${[...characteristics, ...scores].join('\nUNION ALL\n')}
)
WHERE n >= ${threshold}
ORDER BY ALL`;
}
