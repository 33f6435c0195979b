import type { Dataset } from '#lib/data/package.ts';
import { readDataset } from '#lib/data/read-dataset.ts';
import { files } from './files.server.ts';

/**
 * Reads a sample dataset while the site is built.
 * @param name its folder in `sample-data/`.
 * @param tables those that the page shows, so that a page carries no more.
 * @throws with every problem when the dataset breaks its descriptor, which fails the build.
 */
export async function sampleDataset(name: string, tables: readonly string[]): Promise<Dataset> {
  const read = await readDataset(name, async (path) => files.get(`${name}/${path}`));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  const { package: described, tables: all } = read.value;
  return {
    // Schemas have done their work; a page shows tables that are already typed.
    package: { ...described, resources: [] },
    tables: Object.fromEntries(Object.entries(all).filter(([table]) => tables.includes(table)))
  };
}
