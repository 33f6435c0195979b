import { resolve } from '$app/paths';
import type { AnswerColumn } from '#lib/data/answer.ts';
import { saveFile } from '#lib/parts/save.ts';
import { fetchDataset } from '../../datasets/fetch-dataset.ts';

/** @returns the address of a file of a sample dataset on this site. */
export const fileAddress = (dataset: string, file: string): string =>
  resolve('/data/[dataset]/[file]', { dataset, file });

async function bytesOf(dataset: string, file: string): Promise<Uint8Array> {
  const response = await fetch(fileAddress(dataset, file));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return file.endsWith('.gz')
    ? (await import('#lib/pack/gzipped.ts')).asPacked(file, bytes)
    : bytes;
}

/** Saves the files of a sample dataset as one zip. @throws when one of them cannot be fetched. */
export async function savePackage(
  dataset: string,
  files: readonly string[],
  as: string
): Promise<void> {
  const [{ zipFiles }, contents] = await Promise.all([
    import('#lib/data/zip-files.ts'),
    Promise.all(files.map(async (file) => [file, await bytesOf(dataset, file)] as const))
  ]);
  saveFile(as, 'application/zip', zipFiles(as.replace(/\.zip$/, ''), Object.fromEntries(contents)));
}

/** Saves a table of a sample dataset as Parquet, typed as its descriptor says. @throws as `fetchDataset` does. */
export async function saveParquet(dataset: string, table: string, as: string): Promise<void> {
  const [{ writeParquet }, { tables }] = await Promise.all([
    import('#lib/data/write-parquet.ts'),
    fetchDataset(dataset)
  ]);
  const columns: readonly AnswerColumn[] = tables[table]?.columns ?? [];
  saveFile(as, 'application/vnd.apache.parquet', writeParquet(columns));
}
