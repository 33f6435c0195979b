import { page } from '$app/state';
import type { Dataset } from '#lib/data/package.ts';
import type { FigureContext } from '#lib/figures/context.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { fitView } from '#lib/state/fit.ts';
import { formatView, type View } from '#lib/state/view.ts';
import { AskedView } from './asked-view.svelte.ts';
import { engine, linkedData, wholeDataset } from './datasets/datasets.ts';
import { embedAddress } from './embed-address.ts';
import { href } from './href.ts';
import { sqlAddress } from './sql-address.ts';

/** A page about the published study: its figures share one view, which is the page's address. */
export class StudyPage {
  readonly #dataset: () => Dataset;
  readonly #address = new AskedView();
  /** What the address asks for, fitted to nothing yet. */
  readonly asked: View = $derived.by(() => this.#address.parsed.view);
  readonly context: FigureContext = $derived.by(() => {
    const dataset = this.#dataset();
    const { view } = fitView(this.asked, dataset.package.study, 'study');
    return {
      dataset,
      view,
      engine,
      note: (id) => href('/[[lang=locale]]/method', getLocale(), `#note-${id}`),
      whole: () => wholeDataset('study'),
      sqlPage: (sql) => sqlAddress(getLocale(), 'study', sql),
      // What the study lacks may still be chosen on the page, such as a theme.
      link: (figure) => {
        const query = formatView({ ...view, f: this.asked.f }, linkedData('study', { dataset }));
        return `${page.url.origin}${page.url.pathname}${query}#${figure}`;
      },
      embed: embedAddress,
      show: (patch) => this.show(patch),
      addToDeck: async (figure) => {
        const { figureToDeck } = await import('./live/figure-to-deck.ts');
        return figureToDeck(figure, { ...view, f: this.asked.f }, dataset.package.version);
      }
    };
  });

  /** Must be made while a page is set up. */
  constructor(dataset: () => Dataset) {
    this.#dataset = dataset;
  }

  /** Asks for the view with these parts changed; what else the address asks for stays. */
  show(patch: Partial<View>): void {
    void this.#address.show({ ...this.asked, ...patch });
  }
}
