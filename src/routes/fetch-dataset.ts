import { resolve } from '$app/paths';
import type { Dataset } from '#lib/data/package.ts';

/**
 * Fetches a sample dataset whole, from this site, and reads it as any other dataset is read.
 * @throws with every problem in words, a line each, when it does not fit its descriptor or a file cannot be fetched.
 */
export async function fetchDataset(dataset: string): Promise<Dataset> {
  const [{ readDataset }, { problemText }] = await Promise.all([
    import('#lib/data/read-dataset.ts'),
    import('#lib/data/problem-text.ts')
  ]);
  const read = await readDataset(dataset, async (file) => {
    const response = await fetch(resolve('/data/[dataset]/[file]', { dataset, file }));
    return response.ok ? response.text() : undefined;
  });
  if (read.ok) return read.value;
  const told = read.problems.map(problemText).map(({ what, remedy }) => `${what} ${remedy}`);
  throw new Error(told.join('\n'));
}
