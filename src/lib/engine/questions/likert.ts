import { id } from '../sql.ts';

/**
 * Asks for the answers to statements: a row for each statement, with net agreement, the share that
 * agrees less the share that disagrees.
 * @param table whose columns are counts of the six answers, from strongest disagreement to strongest agreement.
 */
export const likertAnswers = (table: string) => `\
-- Counts of six answers; shares are of the answers counted, not of the printed number.
WITH counted AS (
  SELECT *, rowid AS place,
    strongly_disagree + disagree + slightly_disagree AS against,
    slightly_agree + agree + strongly_agree AS favour
  FROM ${id(table)}
)
SELECT statement, strongly_disagree, disagree, slightly_disagree,
  slightly_agree, agree, strongly_agree,
  favour + against AS n, n_stated,
  (favour - against) / (favour + against) AS net_agreement
FROM counted
ORDER BY place`;
