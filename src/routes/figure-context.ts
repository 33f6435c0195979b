import { getLocale } from '#lib/paraglide/runtime.js';
import type { FigureContext } from '#lib/figures/context.ts';
import { formatView, type View } from '#lib/state/view.ts';
import { engine, linkedData, wholeDataset } from './datasets/datasets.ts';
import { HOME } from './datasets/names.ts';
import { embedAddress } from './embed-address.ts';
import { href } from './href.ts';
import { sqlAddress } from './sql-address.ts';

/** Where figures stand. */
export interface Stand {
  /** Name of the dataset in addresses. */
  readonly name: string;
  /** The reader's own dataset is known in links by its fingerprint. */
  readonly print?: string;
  /** The view in links and decks, which may say more than the fitted one. */
  readonly linked: View;
  /** @returns the whole address of the page with that query. */
  readonly address: (query: string) => string;
}

type Given = Pick<FigureContext, 'dataset' | 'view' | 'asked'>;

/**
 * @param given what is shown, and what else differs from page to page.
 * @returns what the figures of a page, a slide or an embed share: the one place where it is put together.
 */
export const figureContext = (
  { name, print, linked, address }: Stand,
  given: Given & Partial<FigureContext>
): FigureContext => ({
  engine,
  note:
    name === HOME ? (id) => href('/[[lang=locale]]/method', getLocale(), `#note-${id}`) : undefined,
  whole: () => wholeDataset(name),
  sqlPage: (sql) => sqlAddress(getLocale(), name, sql),
  addToDeck: async (figure) => {
    const { figureToDeck } = await import('./live/figure-to-deck.ts');
    return figureToDeck(figure, linked, given.dataset.package.version);
  },
  link: (figure) =>
    address(formatView(linked, linkedData(name, { dataset: given.dataset, print }))) +
    (figure && `#${figure}`),
  embed: embedAddress,
  reorder: given.show && ((order) => given.show?.({ order })),
  ...given
});
