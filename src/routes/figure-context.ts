import { getLocale } from '#lib/paraglide/runtime.js';
import type { FigureContext } from '#lib/figures/context.ts';
import { formatView, type View } from '#lib/state/view.ts';
import { engine, linkedData, wholeDataset, type OpenDataset } from './datasets/datasets.ts';
import { embedAddress } from './embed-address.ts';
import { href } from './href.ts';
import { sqlAddress } from './sql-address.ts';

/** Where figures stand, and what may be done with them there. */
export interface Shown {
  /** Name of the dataset in addresses. */
  readonly name: string;
  readonly opened: Pick<OpenDataset, 'dataset' | 'records' | 'print'>;
  /** The view that is asked for, and as it was fitted to the dataset. */
  readonly asked: View;
  readonly view: View;
  /** The view in links and decks, where it says more than the fitted one. */
  readonly linked?: View;
  /** Ids of the groups drawn in full, where not all are. */
  readonly focus?: readonly string[];
  /** @returns the whole address of the page with that query. */
  readonly address: (query: string) => string;
  /** Absent where the view cannot be changed. */
  readonly show?: (patch: Partial<View>) => void;
  /** Absent where nobody asks. */
  readonly drawn?: FigureContext['drawn'];
  /** Whether figures may be added to the deck. */
  readonly deck: boolean;
}

/** @returns what the figures of a page, a slide or an embed share: the one place where it is put together. */
export function figureContext(shown: Shown): FigureContext {
  const { name, opened, asked, view, linked = view, focus, address, show, drawn, deck } = shown;
  const { dataset, records } = opened;
  return {
    ...{ dataset, view, asked, engine, focus, show, drawn },
    cube: records?.cube,
    records: records?.rows,
    leftOut: records?.leftOut,
    problems: records?.problems,
    note:
      name === 'study'
        ? (id) => href('/[[lang=locale]]/method', getLocale(), `#note-${id}`)
        : undefined,
    whole: () => wholeDataset(name),
    sqlPage: (sql) => sqlAddress(getLocale(), name, sql),
    addToDeck: deck
      ? async (figure) => {
          const { figureToDeck } = await import('./live/figure-to-deck.ts');
          return figureToDeck(figure, linked, dataset.package.version);
        }
      : undefined,
    link: (figure) =>
      address(formatView(linked, linkedData(name, opened))) + (figure && `#${figure}`),
    embed: embedAddress
  };
}
