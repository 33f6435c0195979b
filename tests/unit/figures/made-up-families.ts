import { readFileSync } from 'node:fs';
import type { Dataset } from '#lib/data/package.ts';
import { readDataset } from '#lib/data/read-dataset.ts';

/** The made-up families that the site ships. */
export async function madeUpFamilies(): Promise<Dataset> {
  const read = await readDataset('families', async (path) =>
    readFileSync(`sample-data/families/${path}`, 'utf8')
  );
  if (!read.ok) throw new Error('The made-up families cannot be read');
  return read.value;
}
