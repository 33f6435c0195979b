import type { Selection } from '../../cube/selection.ts';
import { list } from '../sql.ts';

/** How many families of one site were given one rating. */
export interface ContinuumRow {
  readonly site: string;
  readonly category: string;
  readonly k: number;
  /** Families interviewed. */
  readonly n: number;
  readonly status: string;
}

/** Asks for the ratings of families' accounts: a row for each selected site and rating, in that order. */
export const continuum = ({ sites }: Pick<Selection, 'sites'>) => `\
-- Families by how far their account was rated a whole-family approach, k of n interviewed.
SELECT rated.site, rated.category, rated.k, rated.n, rated.status
FROM "whole-family" AS rated
JOIN study.site ON site.site = rated.site
WHERE rated.site IN ${list(sites)}
ORDER BY site.position, rated.rowid`;
