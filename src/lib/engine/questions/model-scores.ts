/** One score of a family, for a model of all of them. */
export interface ModelScoreRow {
  readonly family: string;
  readonly site: string;
  readonly group: string;
  readonly wave: string;
  readonly score: number;
}

/**
 * Asks for every score: a row for each family and wave.
 * @param scores SQL of the families' scores.
 * @param most scores that the page can fit a model to; one more tells that there are more.
 */
export const modelScores = (scores: string, most: number) => `\
-- Every score; more than ${most} are not modelled.
SELECT family, site, "group", wave, score
FROM (
${scores}
)
LIMIT ${most + 1}`;
