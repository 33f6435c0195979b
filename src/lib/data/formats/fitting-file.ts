import { scanCsv } from '../csv-scan.ts';
import type { Resource } from '../package.ts';
import { asCsv } from './as-csv.ts';

/** Bytes in which the first line is looked for. */
const HEADER = 1 << 16;
const decoder = new TextDecoder();

/** Names of a file's columns; none where it cannot be read. */
async function columnsIn(file: File, { name, dialect }: Resource): Promise<string[]> {
  const read = await asCsv(file, { name, schema: { fields: [] }, ...(dialect ? { dialect } : {}) });
  if (!read.ok) return [];
  let columns: string[] | undefined;
  await scanCsv(
    read.value.slice(0, HEADER).stream(),
    ({ bytes, starts, ends, count }) => {
      columns ??= Array.from({ length: count }, (_, at) =>
        decoder.decode(bytes.subarray(starts[at], ends[at]))
      );
    },
    () => {}
  );
  return columns ?? [];
}

/**
 * Finds the file of a table by its columns, so that a description fits another file of the same form.
 * @param fields names of all columns that are wanted of it.
 * @returns undefined where no file has them all, or several have.
 */
export async function fittingFile(
  resource: Resource,
  fields: readonly string[],
  files: readonly File[]
): Promise<File | undefined> {
  const fitting: File[] = [];
  for (const file of files) {
    const columns = await columnsIn(file, resource);
    if (fields.every((name) => columns.includes(name))) fitting.push(file);
  }
  return fitting.length === 1 ? fitting[0] : undefined;
}
