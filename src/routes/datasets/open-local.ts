import type { Checked } from '#lib/data/problem.ts';
import { unchecked } from '#lib/figures/unchecked.ts';
import type { Reading } from '#lib/reading/read-source.ts';
import { openInWorker } from '#lib/reading/reader.ts';
import { keepLocal } from './datasets.ts';
import type { OpenDataset } from './open-dataset.ts';
import { withRecords } from './with-records.ts';

/**
 * Opens the reader's own files in a worker; nothing of them leaves it but to this page. What was
 * opened before stays until they have been read.
 * @param signal gives up, and the promise fails with its reason.
 * @returns the problems, where the files cannot be used.
 * @throws when a file can no longer be read or the worker breaks down.
 */
export async function openLocal(
  files: readonly File[],
  onReading: (reading: Reading) => void,
  signal: AbortSignal
): Promise<Checked<OpenDataset>> {
  const read = await openInWorker({ files }, onReading, signal);
  if (!read.ok) return read;
  const opened = await withRecords(read.value, unchecked());
  const value = { ...opened, source: { files }, print: read.value.print };
  keepLocal(value, read.value.close);
  return { ok: true, value };
}
