import { categoriesOf } from '../../data/categories.ts';
import type { Dataset } from '../../data/package.ts';
import { tableRows } from '../../data/table-rows.ts';
import { labelOf } from '../../format.ts';
import { getLocale } from '../../paraglide/runtime.js';
import { verdict, type Ground, type Verdict } from './verdict.ts';

/** A conclusion of the source, and how far its own figures and accounts bear it out. */
export interface ConclusionRow {
  readonly id: string;
  /** Which part of the source concludes it, in the language of the page. */
  readonly study: string;
  /** The same wherever the same is claimed. */
  readonly verdict: Verdict;
  readonly text: string;
  readonly reading: string;
}

/** @returns the conclusions that figures of these kinds bear on, in the dataset's order; none where it has no such table. */
export function conclusionRows(dataset: Dataset, figures: readonly string[]): ConclusionRow[] {
  if (!('conclusions' in dataset.tables)) return [];
  const rows = tableRows(dataset, 'conclusions');
  const studies = categoriesOf(dataset, 'conclusions', 'study');
  const groundsOf = (claim: string): Ground[] =>
    rows
      .filter((row) => row.id('claim') === claim)
      .map((row) => ({
        says: row.id('says') as Ground['says'],
        compared: row.id('compared') === 'true',
        points: row.id('points') as Ground['points']
      }));
  return rows
    .filter((row) => figures.includes(row.id('figure')))
    .map((row) => ({
      id: row.id('conclusion'),
      study: labelOf(studies, row.id('study')),
      verdict: verdict(groundsOf(row.id('claim'))),
      text: row.id(`text_${getLocale()}`),
      reading: row.id(`reading_${getLocale()}`)
    }));
}
