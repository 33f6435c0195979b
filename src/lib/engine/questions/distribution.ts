/** How the scores of one group at one wave lie. */
export interface DistributionRow {
  readonly group: string;
  readonly wave: string;
  /** Families with a score. */
  readonly n: number;
  readonly mean: number;
  /** Quartiles by linear interpolation of order statistics, R's type 7. */
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  /**
   * Upper ends of the bins, the same in every row; a score on the border of two bins is in the lower.
   * Round numbers, evenly apart, but for a single bin, which all scores being equal gives.
   */
  readonly ends: readonly number[];
  /** Families in each bin. */
  readonly counts: readonly number[];
}

/**
 * Asks for quartiles and histogram: a row for each group and wave that has a score.
 * @param scores SQL of the families' scores.
 */
export const distribution = (scores: string) => `\
-- Quartiles by linear interpolation (R's type 7), and families in bins of one width.
WITH scored AS (
${scores}
), bins AS (
  SELECT equi_width_bins(min(score), max(score), 12, true) AS ends FROM scored
)
SELECT
  "group",
  wave,
  count(*) AS n,
  avg(score) AS mean,
  quantile_cont(score, 0.25) AS q1,
  quantile_cont(score, 0.5) AS median,
  quantile_cont(score, 0.75) AS q3,
  ends,
  map_values(histogram(score, ends)) AS counts
FROM scored
CROSS JOIN bins
GROUP BY "group", wave, ends
ORDER BY "group", wave`;
