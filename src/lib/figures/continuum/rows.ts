import { isNumber } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import { tableRows } from '../../data/table-rows.ts';
import { getLocale } from '../../paraglide/runtime.js';
import { selectionOf } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';

/** How many families of one site were given one rating. */
export interface ContinuumRow {
  readonly site: string;
  readonly category: string;
  readonly k: number;
  /** Families interviewed. */
  readonly n: number;
  /** Whether the source prints k or it follows from what is printed. */
  readonly status: string;
}

/** What practitioners or families of one site told, in the language of the page. */
export interface AccountRow {
  readonly site: string;
  readonly teller: string;
  readonly text: string;
}

/** Ratings in the sites of a fitted view, from the lowest to the highest; rows without a count are left out. */
export function continuumRows(dataset: Dataset, view: View): ContinuumRow[] {
  const rated = tableRows(dataset, 'whole-family');
  return selectionOf(view, dataset.package.study).sites.flatMap((site) =>
    rated
      .filter((row) => row.id('site') === site)
      .flatMap((row) => {
        const [k, n] = [row.cell('k'), row.cell('n')];
        return isNumber(k) && isNumber(n)
          ? [{ site, category: row.id('category'), k, n, status: row.id('status') }]
          : [];
      })
  );
}

const ACCOUNTS = 'whole-family-accounts';

/** What was told of the approach, in the order of the dataset; nothing where a page does not carry it. */
export const accountRows = (dataset: Dataset): AccountRow[] =>
  ACCOUNTS in dataset.tables
    ? tableRows(dataset, ACCOUNTS).map((row) => ({
        site: row.id('site'),
        teller: row.id('teller'),
        text: row.id(`text_${getLocale()}`)
      }))
    : [];
