/** One group, planned approach or category of authorities in the first phase. */
export interface AuthorityGroupsRow {
  readonly kind: 'group' | 'plan' | 'category';
  readonly id: string;
  /** Authorities; null where no number is published. */
  readonly n: number | null;
  /** The authority that a category stands for; null for other kinds. */
  readonly site: string | null;
  readonly status: string | null;
}

/** Asks for groups of authorities, approaches in their plans, and categories, in that order. */
export const authorityGroups = () => `\
-- Authorities of phase 1: how they met the programme, what they planned, three categories.
SELECT kind, id, n, site, status
FROM (
  SELECT 1 AS block, rowid AS place, 'group' AS kind, "group" AS id, n, NULL AS site, status
  FROM "phase-1-groups"
  UNION ALL
  SELECT 2, rowid, 'plan', approach, n, NULL, status
  FROM "phase-1-plans"
  UNION ALL
  SELECT 3, rowid, 'category', CAST(category AS VARCHAR), NULL, implied_site, 'derived'
  FROM "service-categories"
)
ORDER BY block, place`;
