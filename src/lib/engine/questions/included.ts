import type { Selection } from '../../cube/selection.ts';
import { list } from '../sql.ts';

/** How many families of one group were measured at one wave. */
export interface IncludedRow {
  readonly group: string;
  readonly wave: string;
  /** Null where the number at one of the group's sites is not published. */
  readonly n: number | null;
}

/** Asks for the families measured: a row for each group and wave of the selection, in that order. */
export const included = ({ by, sites, waves }: Omit<Selection, 'measures'>) => `\
-- Families measured by ${by} and wave.
SELECT
  series.${by} AS "group",
  wave.wave,
  CASE WHEN count(measured.n) = count(*) THEN sum(measured.n) END AS n
FROM study.wave
CROSS JOIN study.site
JOIN study.${by} AS series ON series.${by} = site.${by}
LEFT JOIN "families-measured" AS measured
  ON measured.site = site.site AND measured.wave = wave.wave
WHERE site.site IN ${list(sites)}
  AND wave.wave IN ${list(waves)}
GROUP BY series.${by}, series.position, wave.wave, wave.position
ORDER BY series.position, wave.position`;
