import { resolve } from '$app/paths';
import type { Dataset } from '#lib/data/package.ts';
import type { Problem } from '#lib/data/problem.ts';
import type { Source } from '#lib/reading/described-tables.ts';
import type { Opened } from '#lib/reading/reader.ts';

const addressOf = (dataset: string, file: string) =>
  resolve('/data/[dataset]/[file]', { dataset, file });

async function problemsTold(problems: readonly Problem[]): Promise<Error> {
  const { problemText } = await import('#lib/data/problem-text.ts');
  const told = problems.map(problemText).map(({ what, remedy }) => `${what} ${remedy}`);
  return new Error(told.join('\n'));
}

/**
 * Fetches a sample dataset of published figures whole, from this site, and reads it as any other is read.
 * @param release folder of a published version; absent for the one at hand.
 * @throws with every problem in words, a line each, when it does not fit its descriptor or a file cannot be fetched.
 */
export async function fetchDataset(dataset: string, release?: string): Promise<Dataset> {
  const { readDataset } = await import('#lib/data/read-dataset.ts');
  const read = await readDataset(dataset, async (file) => {
    const response = await fetch(
      release
        ? resolve('/data/[dataset]/[release]/[file]', { dataset, release, file })
        : addressOf(dataset, file)
    );
    if (!response.ok) return undefined;
    if (!file.endsWith('.gz')) return response.text();
    const { unpackedText } = await import('#lib/pack/gzipped.ts');
    return unpackedText(new Uint8Array(await response.arrayBuffer()));
  });
  if (read.ok) return read.value;
  throw await problemsTold(read.problems);
}

/** Where the files of a sample dataset are. */
export const sampleSource = (name: string): Source => ({
  name,
  descriptor: new URL(addressOf(name, 'datapackage.json'), document.baseURI).href
});

/**
 * Opens a sample dataset of records in a worker, which fetches it from this site.
 * @throws as `fetchDataset` does, and when the worker breaks down.
 */
export async function openSample(name: string): Promise<Opened> {
  const { openInWorker } = await import('#lib/reading/reader.ts');
  const read = await openInWorker(sampleSource(name));
  if (read.ok) return read.value;
  throw await problemsTold(read.problems);
}
