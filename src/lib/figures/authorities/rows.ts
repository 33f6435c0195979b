import { isNumber } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import { tableRows } from '../../data/table-rows.ts';
import { getLocale } from '../../paraglide/runtime.js';
import { selectionOf } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';

/** What is told of one part of the service in one authority. */
export interface AuthorityRow {
  readonly topic: string;
  readonly site: string;
  readonly status: string;
  /** In the language of the page; absent where the source says nothing. */
  readonly text?: string;
  /** The rule of entry as a number of units, of which at least so many are asked. */
  readonly rule?: { readonly atLeast: number; readonly unit: string };
}

/** How services worked in the authorities of a fitted view, topic by topic. */
export function authorityRows(dataset: Dataset, view: View): AuthorityRow[] {
  const told = tableRows(dataset, 'authorities');
  const rules = tableRows(dataset, 'entry-rules');
  const { sites } = selectionOf(view, dataset.package.study);
  return [...new Set(told.map((row) => row.id('topic')))].flatMap((topic) =>
    sites.flatMap((site) => {
      const of = (row: (typeof told)[number]) =>
        row.id('topic') === topic && row.id('site') === site;
      const rule = rules.find(of);
      const atLeast = rule?.cell('at_least');
      return told.filter(of).map((row) => {
        const text = row.text(`text_${getLocale()}`);
        return {
          topic,
          site,
          status: row.id('status'),
          ...(typeof text === 'string' ? { text } : {}),
          ...(rule && atLeast !== undefined && isNumber(atLeast)
            ? { rule: { atLeast, unit: rule.id('unit') } }
            : {})
        };
      });
    })
  );
}
