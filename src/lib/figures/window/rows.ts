import type { Dataset } from '../../data/package.ts';
import type { Language } from '../../data/localised.ts';
import { tableRows } from '../../data/table-rows.ts';
import type { WindowRow } from '../../engine/questions/window-accounts.ts';
import { accounts } from '../themes/rows.ts';

/** A way of working by how much is expected and how much support is given. */
export interface Quadrant {
  readonly id: string;
  readonly expectation: 'high' | 'low';
  readonly support: 'high' | 'low';
  readonly text: string;
}

const level = (value: string) => (value === 'high' ? 'high' : 'low');

/** The four ways of working, row by row from the top left of the window, in one language. */
export const quadrants = (dataset: Dataset, language: Language): Quadrant[] =>
  tableRows(dataset, 'window-quadrants').map((row) => ({
    id: row.id('quadrant'),
    expectation: level(row.id('expectation')),
    support: level(row.id('support')),
    text: row.id(`text_${language}`)
  }));

/**
 * Accounts as they are placed in the window, in the table's order and in one language.
 * One that names no account of the themes is left out.
 */
export function windowRows(dataset: Dataset, language: Language): WindowRow[] {
  const told = new Map(accounts(dataset, language).map((row) => [row.account, row]));
  return tableRows(dataset, 'window-accounts').flatMap((row) => {
    const account = told.get(row.id('account'));
    return account
      ? [
          {
            quadrant: row.id('quadrant'),
            account: account.account,
            site: account.site,
            source: account.source,
            text: account.text,
            reading: row.id(`reading_${language}`)
          }
        ]
      : [];
  });
}
