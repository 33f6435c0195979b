import { resolve } from '$app/paths';
import { readDatasetList, type DatasetList, type ListedDataset } from '#lib/data/dataset-list.ts';
import { localised, type Language } from '#lib/data/localised.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { m } from '#lib/paraglide/messages.js';
import { becomeOwn } from '#lib/state/site.svelte.ts';
import { HOME, type DataOption } from './names.ts';
import { once } from './once.ts';

const fetched = once(async () => {
  const response = await fetch(resolve('/data/datasets.json'));
  const list = readDatasetList(response.ok ? await response.text() : undefined);
  const [first] = list.datasets;
  // The pages about the study belong to it.
  if (first && !list.datasets.some(({ name }) => name === HOME))
    becomeOwn({ home: first.name, title: first.title ?? localised(() => first.name) });
  return list;
});

/** The datasets that the site offers. @returns undefined where the list cannot be had. */
export const siteDatasets = async (): Promise<DatasetList | undefined> =>
  navigator.onLine ? fetched().catch(() => undefined) : undefined;

/**
 * What datasets are called in a choice; of those that not every page offers, the wanted one alone is there: by their kind where one alone is of that kind, else by their
 * title or, where the list has none, their name.
 */
export function dataOptions(
  listed: readonly ListedDataset[],
  wanted = '',
  locale: Language = getLocale()
): DataOption[] {
  const all = listed.filter(({ name, only }) => !only || name === wanted);
  return all.map(({ name, kind, title }) => {
    const alone = all.filter((one) => one.kind === kind).length === 1;
    const label = title?.[locale] ?? name;
    if (alone && kind === 'published')
      return { id: name, label: m.explore_data_study({}, { locale }) };
    if (alone && kind === 'synthetic')
      return { id: name, label: m.explore_data_families({}, { locale }) };
    return { id: name, label };
  });
}
