import { categoriesOf } from '../../data/categories.ts';
import type { Dataset } from '../../data/package.ts';
import { column } from '../../data/table.ts';
import { labelOf } from '../../format.ts';
import { getLocale } from '../../paraglide/runtime.js';

/** A conclusion of the source, and how far its own figures and accounts bear it out. */
export interface ConclusionRow {
  readonly id: string;
  /** Which part of the source concludes it, in the language of the page. */
  readonly study: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly text: string;
  readonly reading: string;
}

/** @returns the conclusions that figures of these kinds bear on, in the dataset's order; none where it has no such table. */
export function conclusionRows(dataset: Dataset, figures: readonly string[]): ConclusionRow[] {
  const table = dataset.tables['conclusions'];
  if (!table) return [];
  const values = (name: string) => column(table, name).values;
  const [ids, kinds, studies, statuses] = ['conclusion', 'figure', 'study', 'status'].map(values);
  const [texts, readings] = ['text', 'reading'].map((name) => values(`${name}_${getLocale()}`));
  const labels = (name: string) => categoriesOf(dataset, table.name, name);
  const [ofStudy, ofStatus] = [labels('study'), labels('status')];
  return (ids ?? []).flatMap((id, row) =>
    figures.includes(String(kinds?.[row]))
      ? [
          {
            id: String(id),
            study: labelOf(ofStudy, String(studies?.[row])),
            status: String(statuses?.[row]),
            statusLabel: labelOf(ofStatus, String(statuses?.[row])),
            text: String(texts?.[row]),
            reading: String(readings?.[row])
          }
        ]
      : []
  );
}
