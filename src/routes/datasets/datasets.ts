import type { Queryable } from '#lib/engine/engine.ts';
import { EngineStatus } from '#lib/state/engine.svelte.ts';
import type { LinkedData } from '#lib/state/view.ts';
import { once } from './once.ts';
import { HOME, homeOr, LOCAL } from './names.ts';
import type { OpenDataset } from './open-dataset.ts';
import { wordsFor } from './words-for.ts';

/** The engine of the site: it lives on while the reader goes from page to page. */
export const engine = new EngineStatus();

/** What a link that is copied tells of the data. */
export const linkedData = (
  name: string,
  { dataset, print }: Pick<OpenDataset, 'dataset' | 'print'>
): LinkedData => (name === LOCAL ? { print } : { version: dataset.package.version });

const fetching = () => import('./fetch-dataset.ts');
const study = once(async () => (await fetching()).fetchDataset(HOME));

/** Datasets that were opened, by their names. */
const others = new Map<string, () => Promise<OpenDataset>>();

/** Opens a dataset of the site by its folder. @throws with what stood in the way, in words. */
export function openListed(name: string): Promise<OpenDataset> {
  const open =
    others.get(name) ??
    once(async () => {
      const [{ listedOnly, withRecords }, read, { sampleSource }] = await Promise.all([
        import('./with-records.ts'),
        fetching().then(({ openSample }) => openSample(name)),
        fetching()
      ]);
      return { ...(await withRecords(listedOnly(name, read))), source: sampleSource(name) };
    });
  others.set(name, open);
  return open();
}

let local: OpenDataset | undefined;
let closeLocal = () => {};

/** The reader's own dataset, undefined where none has been opened since the site was. */
export const localDataset = (): OpenDataset | undefined => local;

/** Puts what was read of the reader's own files in the place of what was there. @param close ends what read them. */
export function keepLocal(opened: OpenDataset, close: () => void): void {
  closeLocal();
  [local, closeLocal] = [opened, close];
}

/**
 * Opens a dataset by its name in the address; a name that the site does not list is the published
 * study's. Where the list cannot be had, as without a network, the dataset itself is asked for.
 * @returns undefined for the reader's own where none is open.
 * @throws with what stood in the way, in words.
 */
export async function openDataset(
  asked: string
): Promise<(OpenDataset & { readonly name: string }) | undefined> {
  if (asked === LOCAL) return local && { ...local, name: asked };
  const name = homeOr(asked);
  if (name !== HOME) {
    const { siteDatasets } = await import('./site-datasets.ts');
    const listed = (await siteDatasets())?.datasets ?? [{ name }];
    if (listed.some((one) => one.name === name)) return { ...(await openListed(name)), name };
  }
  const dataset = await study();
  return { dataset, ...(await wordsFor(dataset.package)), queryable: dataset, name: HOME };
}

/** A dataset with all its tables, for DuckDB. @throws with what stood in the way, in words. */
export async function wholeDataset(name: string): Promise<Queryable> {
  return (await openDataset(name))?.queryable ?? study();
}
