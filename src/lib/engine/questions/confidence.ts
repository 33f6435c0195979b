/** Asks for the ratings of confidence: a row for each aspect and step of the change. */
export const confidence = () => `\
-- Mean and SD at the first questionnaire, and the printed change over each step with its own n.
SELECT aspect, mean, sd, start.n AS n_start, step, change, starred, later.n AS n
FROM confidence AS start
JOIN "confidence-change" AS later USING (aspect)
ORDER BY start.rowid, later.rowid`;
