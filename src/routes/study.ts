import type { Dataset } from '#lib/data/package.ts';
import { EngineStatus } from '#lib/state/engine.svelte.ts';
import { fetchDataset } from './fetch-dataset.ts';

/** The engine of the site: it lives on while the reader goes from page to page. */
export const engine = new EngineStatus();

let fetched: Promise<Dataset> | undefined;

/** The study with all its tables, fetched when first asked for; a failure is not kept. */
export function wholeStudy(): Promise<Dataset> {
  fetched ??= fetchDataset('study').catch((error: unknown) => {
    fetched = undefined;
    throw error;
  });
  return fetched;
}
