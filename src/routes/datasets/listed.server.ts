import { KINDS } from '#lib/data/study.ts';
import type { ListedDataset } from '#lib/data/dataset-list.ts';
import type { DataPackage } from '#lib/data/package.ts';
import type { Language } from '#lib/data/localised.ts';
import type { DataOption } from './names.ts';
import { dataOptions } from './site-datasets.ts';
import { files } from './files.server.ts';
import { EARLIER } from './versions.server.ts';

const described = [...files].flatMap(([key, text]) => {
  const [name = '', file] = key.split('/');
  if (file !== 'datapackage.json' || EARLIER.test(name)) return [];
  const { study, only } = JSON.parse(text) as DataPackage & Pick<ListedDataset, 'only'>;
  return [{ name, title: study.title, kind: study.kind, ...(only ? { only } : {}) }];
});

/** Datasets that the site is built with: published figures first, then in the order of their names. */
export const shippedDatasets: readonly (Required<Omit<ListedDataset, 'only'>> & ListedDataset)[] =
  described.sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.name < b.name ? -1 : 1)
  );

/** What pages offer before the list of the site is read. */
export const shippedOptions = (language: Language): DataOption[] =>
  dataOptions(shippedDatasets, undefined, language);
