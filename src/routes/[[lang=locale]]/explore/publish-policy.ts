import type { Policy, Role } from '#lib/pack/policy.ts';

/** What the reader has said of a release so far; nothing is said for them of columns and of who was seen. */
export interface PolicyDraft {
  /** Role by column, as `table.column`; one without a role is not named. */
  readonly roles: Readonly<Record<string, Role | ''>>;
  readonly ways: number;
  readonly threshold: number;
  /** Per cent of the unknowns, and of the scale. */
  readonly budget: number;
  readonly width: number;
  readonly attrition: Policy['attrition'] | '';
  readonly shortfall: Policy['shortfall'];
  readonly name: string;
  /** As `2026-12-01`. */
  readonly date: string;
  /** Why a warning is passed over, by column. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** @param date of today. */
export const emptyDraft = (date: string): PolicyDraft => ({
  ...{ roles: {}, ways: 2, threshold: 10, budget: 50, width: 25 },
  ...{ attrition: '', shortfall: 'refuse', name: '', date, reasons: {} }
});

/** The policy that a draft says, as its file; what is not said is left out, and refused by its reader. */
export function policyText(draft: PolicyDraft): string {
  const columns = new Map<string, Record<string, Role>>();
  for (const [where, role] of Object.entries(draft.roles)) {
    if (!role) continue;
    const at = where.indexOf('.');
    const [table, column] = [where.slice(0, at), where.slice(at + 1)];
    columns.set(table, { ...columns.get(table), [column]: role });
  }
  const overrides = Object.entries(draft.reasons)
    .filter(([, reason]) => reason.trim())
    .map(([column, reason]) => ({ column, reason: reason.trim() }));
  const name = draft.name.trim();
  return `${JSON.stringify(
    {
      policy: 1,
      columns: Object.fromEntries(columns),
      ...{ ways: draft.ways, threshold: draft.threshold },
      ...{ budget: draft.budget / 100, width: draft.width / 100 },
      ...(draft.attrition ? { attrition: draft.attrition } : {}),
      shortfall: draft.shortfall,
      ...(name
        ? { signer: { name, date: draft.date, ...(overrides.length ? { overrides } : {}) } }
        : {})
    },
    null,
    2
  )}\n`;
}
