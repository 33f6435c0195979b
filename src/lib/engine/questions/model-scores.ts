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
 * @param how the model is fitted, by the names that addresses give; said, since nothing else tells.
 */
export const modelScores = (scores: string, most: number, how: readonly string[] = []) => `\
-- ${['Every score', ...how].join(', ')}; more than ${most} are not modelled.
SELECT family, site, "group", wave, score
FROM (
${scores}
)
LIMIT ${most + 1}`;
