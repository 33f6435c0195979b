import { SvelteMap } from 'svelte/reactivity';
import { errorText } from '#lib/data/error-text.ts';
import type { ComparedStudy } from '#lib/figures/studies/study-row.ts';
import { openDataset } from '../../datasets/datasets.ts';

/** Studies that were opened for the page, by their names in addresses, and those that could not be. */
export class OpenedStudies {
  readonly #studies = new SvelteMap<string, ComparedStudy>();
  readonly #failures = new SvelteMap<string, string>();
  readonly #asked: string[] = [];

  /** Opens those that are not open yet. */
  open(names: readonly string[]): void {
    for (const name of names.filter((one) => !this.#asked.includes(one))) {
      this.#asked.push(name);
      void this.#openOne(name);
    }
  }

  async #openOne(name: string): Promise<void> {
    try {
      const opened = await openDataset(name);
      if (!opened) return;
      const { dataset, records, words } = opened;
      this.#studies.set(name, {
        ...{ name, dataset: records?.dataset ?? dataset, cube: records?.cube },
        ...{ words, unchecked: records?.unchecked }
      });
    } catch (error) {
      this.#failures.set(name, errorText(error));
    }
  }

  /** @returns those of them that are open, in that order. */
  of(names: readonly string[]): ComparedStudy[] {
    return names.flatMap((name) => this.#studies.get(name) ?? []);
  }

  /** @returns names of those that are on their way. */
  waiting(names: readonly string[]): string[] {
    return names.filter((name) => !this.#studies.has(name) && !this.#failures.has(name));
  }

  /** @returns why some could not be opened. */
  failed(names: readonly string[]): { readonly name: string; readonly reason: string }[] {
    return names.flatMap((name) => {
      const reason = this.#failures.get(name);
      return reason === undefined ? [] : [{ name, reason }];
    });
  }
}
