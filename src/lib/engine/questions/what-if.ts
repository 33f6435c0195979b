import type { Selection } from '../../cube/selection.ts';
import { text } from '../sql.ts';
import { trajectory } from './trajectory.ts';

/** A published mean with the interval it would have if the SD were known. */
export interface AssumedSdRow {
  readonly measure: string;
  readonly group: string;
  readonly wave: string;
  readonly n: number | null;
  readonly mean: number | null;
  readonly ci_low: number | null;
  readonly ci_high: number | null;
}

/** Asks for the published means with z intervals under an SD, in the order of the trajectory. */
export const assumedSdMeans = (selection: Selection, sd: number) => `\
-- What if the SD were ${sd} in every group: mean ± 1.96·SD/√n. An assumption, not a finding.
WITH means AS (
${trajectory(selection)}
)
SELECT
  means.*,
  mean - 1.959963984540054 * ${sd} / sqrt(n) AS ci_low,
  mean + 1.959963984540054 * ${sd} / sqrt(n) AS ci_high
FROM means
JOIN study.measure ON measure.measure = means.measure
JOIN study.${selection.by} AS series ON series.${selection.by} = means."group"
JOIN study.wave ON wave.wave = means.wave
ORDER BY measure.position, series.position, wave.position`;

/** One site at the first and at a later wave, one row. */
const bothWaves = (measure: string, site: string, first: string, later: string) => `\
WITH means AS (
${trajectory({ by: 'site', sites: [site], waves: [first, later], measures: [measure] })}
), seen AS (
  SELECT start.n AS n_start, start.mean AS start, later.n, later.mean AS later
  FROM means AS start, means AS later
  WHERE start.wave = ${text(first)} AND later.wave = ${text(later)}
)`;

export interface RegressionRow {
  readonly start: number;
  readonly later: number;
  readonly change: number;
  readonly expected: number;
  readonly follows: number;
  readonly rest: number;
}

/** Asks how far a site's mean would come back by itself if r and mu were known. */
export const regression = (
  [measure, site, first, later]: readonly [string, string, string, string],
  { r, mu }: { r: number; mu: number }
) => `\
-- What if scores correlate ${r} and tend back to ${mu}: expected = mu + r·(start − mu), of a change at most all. An assumption.
${bothWaves(measure, site, first, later)}, moved AS (
  SELECT
    start,
    later,
    later - start AS change,
    ${mu} + ${r} * (start - ${mu}) AS expected,
    (1 - ${r}) * (${mu} - start) AS move
  FROM seen
), part AS (
  SELECT
    *,
    CASE WHEN change * move > 0 AND abs(move) > abs(change) THEN change ELSE move END AS follows
  FROM moved
)
SELECT start, later, change, expected, follows, change - follows AS rest
FROM part`;

export interface UnseenRow {
  readonly not_seen: number;
  readonly all_later: number;
  readonly change: number;
}

/** Asks for the later mean of all families of the start, had those not seen again moved by so much. */
export const unseen = (
  [measure, site, first, later]: readonly [string, string, string, string],
  moved: number
) => `\
-- What if families not seen again had moved by ${moved} from the mean at the start. An assumption.
${bothWaves(measure, site, first, later)}
SELECT
  n_start - n AS not_seen,
  (n * later + (n_start - n) * (start + ${moved})) / n_start AS all_later,
  (n * (later - start) + (n_start - n) * ${moved}) / n_start AS change
FROM seen`;
