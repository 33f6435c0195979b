import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import type { DataPackage, Dataset } from '../../src/lib/data/package.ts';
import { readDataset } from '../../src/lib/data/read-dataset.ts';

/** Folder of the sample datasets. */
export const SAMPLES = join(import.meta.dirname, '../../sample-data');

/** Reads the published study. @throws with every problem when it does not fit its descriptor. */
export async function publishedStudy(): Promise<Dataset> {
  const read = await readDataset('study', async (path) =>
    readFileSync(join(SAMPLES, 'study', path), 'utf8')
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
}

/** Writes a descriptor in the format of the repository's JSON files. @throws when it cannot be written. */
export async function writeDescriptor(folder: string, descriptor: DataPackage): Promise<void> {
  const text = await format(JSON.stringify(descriptor), { parser: 'json', printWidth: 100 });
  writeFileSync(join(folder, 'datapackage.json'), text);
}
