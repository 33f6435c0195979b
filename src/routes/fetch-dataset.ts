import { resolve } from '$app/paths';
import type { Dataset } from '#lib/data/package.ts';
import type { Problem } from '#lib/data/problem.ts';
import type { Opened } from '#lib/state/reader.ts';

const addressOf = (dataset: string, file: string) =>
  resolve('/data/[dataset]/[file]', { dataset, file });

async function problemsTold(problems: readonly Problem[]): Promise<Error> {
  const { problemText } = await import('#lib/data/problem-text.ts');
  const told = problems.map(problemText).map(({ what, remedy }) => `${what} ${remedy}`);
  return new Error(told.join('\n'));
}

/**
 * Fetches a sample dataset of published figures whole, from this site, and reads it as any other is read.
 * @throws with every problem in words, a line each, when it does not fit its descriptor or a file cannot be fetched.
 */
export async function fetchDataset(dataset: string): Promise<Dataset> {
  const { readDataset } = await import('#lib/data/read-dataset.ts');
  const read = await readDataset(dataset, async (file) => {
    const response = await fetch(addressOf(dataset, file));
    return response.ok ? response.text() : undefined;
  });
  if (read.ok) return read.value;
  throw await problemsTold(read.problems);
}

/**
 * Opens a sample dataset of records in a worker, which fetches it from this site.
 * @throws as `fetchDataset` does, and when the worker breaks down.
 */
export async function openSample(name: string): Promise<Opened> {
  const descriptor = new URL(addressOf(name, 'datapackage.json'), document.baseURI).href;
  const { openInWorker } = await import('#lib/state/reader.ts');
  const read = await openInWorker({ name, descriptor });
  if (read.ok) return read.value;
  throw await problemsTold(read.problems);
}
