import type { Selection } from '../../cube/selection.ts';
import { list } from '../sql.ts';

/** What is published of one group at one wave on one measure. */
export interface TrajectoryRow {
  readonly measure: string;
  readonly group: string;
  readonly wave: string;
  /** Families measured; null where the number at one of the group's sites is not published. */
  readonly n: number | null;
  /**
   * Mean score, of one site as published; null where the mean, or for several sites the number,
   * is not published at one of them.
   */
  readonly mean: number | null;
}

/** Asks for the published means: a row for each measure, group and wave of the selection, in that order. */
export const trajectory = ({ by, sites, waves, measures }: Selection) => `\
-- Published mean of each measure by ${by} and wave; over several sites it is weighted by the families measured.
SELECT
  measure.measure,
  series.${by} AS "group",
  wave.wave,
  CASE WHEN count(measured.n) = count(*) THEN sum(measured.n) END AS n,
  CASE
    WHEN count(*) = 1 THEN any_value(scale.mean)
    WHEN count(scale.mean * measured.n) = count(*)
      THEN sum(scale.mean * measured.n) / sum(measured.n)
  END AS mean
FROM study.measure
CROSS JOIN study.wave
CROSS JOIN study.site
JOIN study.${by} AS series ON series.${by} = site.${by}
LEFT JOIN "families-measured" AS measured
  ON measured.site = site.site AND measured.wave = wave.wave
LEFT JOIN "family-scales" AS scale
  ON scale.measure = measure.measure AND scale.site = site.site AND scale.wave = wave.wave
WHERE measure.measure IN ${list(measures)}
  AND site.site IN ${list(sites)}
  AND wave.wave IN ${list(waves)}
GROUP BY measure.measure, measure.position, series.${by}, series.position, wave.wave, wave.position
ORDER BY measure.position, series.position, wave.position`;
