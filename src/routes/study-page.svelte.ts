import { page } from '$app/state';
import type { Dataset } from '#lib/data/package.ts';
import type { FigureContext } from '#lib/figures/context.ts';
import type { SureTags } from '#lib/figures/sure/sure-tag.ts';
import { fitView } from '#lib/state/fit.ts';
import type { View } from '#lib/state/view.ts';
import { AskedView } from './asked-view.svelte.ts';
import { figureContext } from './figure-context.ts';

/** A page about the published study: its figures share one view, which is the page's address. */
export class StudyPage {
  readonly #dataset: () => Dataset;
  readonly #sure: () => SureTags | undefined;
  readonly #address = new AskedView();
  /** What the address asks for, fitted to nothing yet. */
  readonly asked: View = $derived.by(() => this.#address.parsed.view);
  readonly context: FigureContext = $derived.by(() => {
    const dataset = this.#dataset();
    const { view } = fitView(this.asked, dataset.package.study, 'study');
    return figureContext(
      {
        name: 'study',
        // What the study lacks may still be chosen on the page, such as a theme.
        linked: { ...view, f: this.asked.f },
        address: (query) => page.url.origin + page.url.pathname + query
      },
      {
        ...{ dataset, view, asked: this.asked, sure: this.#sure() },
        show: (patch, instead) => this.show(patch, instead)
      }
    );
  });

  /** Must be made while a page is set up. */
  constructor(dataset: () => Dataset, sure: () => SureTags | undefined = () => undefined) {
    this.#dataset = dataset;
    this.#sure = sure;
  }

  /** Asks for the view with these parts changed; what else the address asks for stays. */
  show(patch: Partial<View>, instead?: 'instead'): void {
    void this.#address.show({ ...this.asked, ...patch }, instead);
  }
}
