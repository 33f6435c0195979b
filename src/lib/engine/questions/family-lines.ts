/** Scores of each family in the order of its waves; stands inside the two questions below. */
const lines = (scores: string) => `\
WITH scored AS (
${scores}
), lines AS (
  SELECT
    family,
    any_value("group") AS "group",
    list(wave ORDER BY months) AS waves,
    list(score ORDER BY months) AS scores
  FROM scored
  JOIN study.wave USING (wave)
  GROUP BY family
)`;

/** One family, without anything that names it. */
export interface FamilyLineRow {
  readonly group: string;
  /** Waves at which the family has a score, in order of time. */
  readonly waves: readonly string[];
  /** Its score at each of them. */
  readonly scores: readonly number[];
}

/**
 * Asks for single families: a row each, in an order that tells nothing of the file's.
 * @param scores SQL of the families' scores.
 * @param most families a group; where it has more, those asked for are chosen by their id alone.
 */
export const familyLines = (scores: string, most: number) => `\
-- Single families over time, at most ${most} of a group, chosen and ordered by a hash of the id.
${lines(scores)}
SELECT "group", waves, scores
FROM lines
QUALIFY row_number() OVER (PARTITION BY "group" ORDER BY hash(family)) <= ${most}
ORDER BY hash(family)`;

/** How many families of a group have scores at just these waves. */
export interface PatternRow {
  readonly group: string;
  readonly waves: readonly string[];
  readonly families: number;
}

/**
 * Asks for response patterns: a row for each group and set of waves that some family has.
 * @param scores SQL of the families' scores.
 */
export const responsePatterns = (scores: string) => `\
-- Families by the time points at which they have a score.
${lines(scores)}
SELECT "group", waves, count(*) AS families
FROM lines
GROUP BY "group", waves
ORDER BY "group", families DESC, waves`;
