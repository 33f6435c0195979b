import type { Selection } from '../../cube/selection.ts';
import { list } from '../sql.ts';

/** How many families of one group mentioned a quality of their practitioner. */
export interface QualitiesRow {
  readonly quality: string;
  readonly area: string;
  readonly group: string;
  /** Families that mentioned it; null, like n and share, where one of the group's sites is not published. */
  readonly k: number | null;
  /** Families interviewed. */
  readonly n: number | null;
  /** k / n, from 0 to 1. */
  readonly share: number | null;
}

/** Asks for the qualities mentioned: a row for each quality and group of the selection, in that order. */
export const qualities = ({ by, sites }: Pick<Selection, 'by' | 'sites'>) => `\
-- Families that mention each quality of their practitioner, k of n interviewed, by ${by}.
SELECT
  quality.quality,
  quality.area,
  series.${by} AS "group",
  CASE WHEN count(mention.k) = count(*) THEN sum(mention.k) END AS k,
  CASE WHEN count(mention.k) = count(*) THEN sum(mention.n) END AS n,
  CASE WHEN count(mention.k) = count(*) THEN sum(mention.k) / sum(mention.n) END AS share
FROM study.quality
CROSS JOIN study.site
JOIN study.${by} AS series ON series.${by} = site.${by}
LEFT JOIN "practitioner-qualities" AS mention
  ON mention.quality = quality.quality AND mention.site = site.site
WHERE site.site IN ${list(sites)}
GROUP BY quality.quality, quality.area, quality.position, series.${by}, series.position
ORDER BY quality.position, series.position`;
