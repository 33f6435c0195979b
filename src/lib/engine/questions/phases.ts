/** A number of people, groups or visits in one part of the work. */
export interface PhasesRow {
  readonly part: string;
  /** Null where the number is of the whole part, or the source does not say where. */
  readonly site: string | null;
  readonly method: string;
  readonly counted: string;
  /** Only for families measured. */
  readonly wave: string | null;
  /** Null where it is not published. */
  readonly n: number | null;
  readonly status: string | null;
}

/** Asks for all numbers taking part, by part of the work: those collected, then families measured. */
export const phases = () => `\
-- Numbers taking part, by part of the work; families measured stand with their phase.
WITH told AS (
  SELECT part, site, method, counted, NULL AS wave, n, status, 1 AS block, rowid AS place
  FROM "data-collection"
  UNION ALL
  SELECT parts.part, site.site, 'scales', 'families', measured.wave, measured.n, 'printed', 2,
    measured.rowid
  FROM "families-measured" AS measured
  JOIN study.site ON site.site = measured.site
  JOIN "study-parts" AS parts ON parts.phase = site.phase
)
SELECT told.part, site, method, counted, wave, n, status
FROM told
JOIN "study-parts" AS parts ON parts.part = told.part
ORDER BY parts.rowid, block, place`;
