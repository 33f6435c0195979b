import type { Selection } from '../../cube/selection.ts';
import { list } from '../sql.ts';

/** What is told of one part of the service in one authority. */
export interface AuthoritiesRow {
  readonly topic: string;
  readonly site: string;
  readonly status: string;
  /** Null where the source says nothing. */
  readonly text_en: string | null;
  readonly text_cy: string | null;
  /** The entry rule as a number of units; null for every other topic. */
  readonly at_least: number | null;
  readonly unit: string | null;
}

/** Asks how services worked: a row for each topic and selected site, in that order. */
export const authorities = ({ sites }: Pick<Selection, 'sites'>) => `\
-- How services worked, topic by topic, with entry rules as numbers of their own units.
SELECT told.topic, told.site, told.status, told.text_en, told.text_cy, rule.at_least, rule.unit
FROM authorities AS told
JOIN study.site ON site.site = told.site
LEFT JOIN "entry-rules" AS rule ON rule.site = told.site AND rule.topic = told.topic
WHERE told.site IN ${list(sites)}
ORDER BY min(told.rowid) OVER (PARTITION BY told.topic), site.position`;
