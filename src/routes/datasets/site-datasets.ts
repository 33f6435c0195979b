import { resolve } from '$app/paths';
import type { DatasetList, ListedDataset } from '#lib/data/dataset-list.ts';
import { words } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { once } from './once.ts';

/** The study that the site's own pages are about, and what an address without data shows. */
export const HOME = 'study';
/** The reader's own data, in addresses. */
export const LOCAL = 'local';

const fetched = once(async () => {
  const [{ readDatasetList }, response] = await Promise.all([
    import('#lib/data/dataset-list.ts'),
    fetch(resolve('/data/datasets.json'))
  ]);
  return readDatasetList(response.ok ? await response.text() : undefined);
});

/** The datasets that the site offers. @returns undefined where the list cannot be had. */
export const siteDatasets = async (): Promise<DatasetList | undefined> =>
  navigator.onLine ? fetched().catch(() => undefined) : undefined;

/**
 * What a dataset is called in a choice: by its kind where it alone is of that kind, else by its title
 * or, where the list has none, its name.
 */
export function datasetLabel(
  { name, kind, title }: ListedDataset,
  all: readonly Pick<ListedDataset, 'kind'>[]
): string {
  if (all.filter((one) => one.kind === kind).length === 1) {
    if (kind === 'published') return m.explore_data_study();
    if (kind === 'synthetic') return m.explore_data_families();
  }
  return title ? words(title) : name;
}
