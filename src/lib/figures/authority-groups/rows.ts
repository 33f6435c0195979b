import { isNumber, type Cell } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import { tableRows } from '../../data/table-rows.ts';
import { getLocale } from '../../paraglide/runtime.js';

/** One group, planned approach or category of authorities in the first phase. */
export interface AuthorityGroupRow {
  readonly kind: 'group' | 'plan' | 'category';
  readonly id: string;
  /** Authorities; of a category no number is asked. */
  readonly n?: Cell;
  /** The authority that a category stands for. */
  readonly site?: string;
  /** Whether it is printed or derived; the reason where there is no number. */
  readonly status: string;
  /** What is told of it, in the language of the page; a group's label tells it all. */
  readonly text?: string;
}

/** Groups of authorities, approaches in their plans, and categories, in that order. */
export function authorityGroupRows(dataset: Dataset): AuthorityGroupRow[] {
  const text = `text_${getLocale()}`;
  return [
    ...tableRows(dataset, 'phase-1-groups').map((row) => ({
      kind: 'group' as const,
      id: row.id('group'),
      n: row.cell('n'),
      status: row.id('status')
    })),
    ...tableRows(dataset, 'phase-1-plans').map((row) => {
      const n = row.cell('n');
      return {
        kind: 'plan' as const,
        id: row.id('approach'),
        n,
        status: isNumber(n) ? row.id('status') : n.missing,
        text: row.id(text)
      };
    }),
    ...tableRows(dataset, 'service-categories').map((row) => ({
      kind: 'category' as const,
      id: row.id('category'),
      site: row.id('implied_site'),
      status: 'derived',
      text: row.id(text)
    }))
  ];
}
