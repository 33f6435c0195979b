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

/** An account to be placed, with every place that it has and why; some have none. */
export interface Case {
  readonly account: string;
  readonly text: string;
  readonly placed: readonly Pick<WindowRow, 'quadrant' | 'reading'>[];
}

/**
 * Accounts to be placed, each once: those that follow each other belong, where it can be, in different
 * places, so that the order gives nothing away.
 */
export function cases(dataset: Dataset, language: Language): Case[] {
  const rows = windowRows(dataset, language);
  const once = [...new Map(rows.map((row) => [row.account, row])).values()].map(
    ({ account, text }) => ({
      account,
      text,
      placed: rows.filter((row) => row.account === account)
    })
  );
  const places = [...new Set(rows.map(({ quadrant }) => quadrant))];
  const piles = places.map((place) => once.filter(({ placed }) => placed[0]?.quadrant === place));
  const most = Math.max(0, ...piles.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => piles.flatMap((pile) => pile[at] ?? [])).flat();
}
