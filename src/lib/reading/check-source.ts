import { asCsv } from '../data/formats/as-csv.ts';
import { droppedFiles, fileAt } from '../data/formats/dropped-files.ts';
import { DESCRIPTOR, readDescriptor } from '../data/read-descriptor.ts';
import { rowSlice, type RowSlice } from '../data/row-slice.ts';
import { describedTables, type Source } from './described-tables.ts';
import { lintFiles, type FoundInFile } from './lint-files.ts';
import type { Reading } from './read-source.ts';

/**
 * Looks for identifiers in all columns of a dataset's files, described or not.
 * @param onReading told how many bytes have been read.
 * @returns what was found, file by file; nothing where the files cannot be read, which opening them has told.
 * @throws when a file cannot be fetched or read.
 */
export async function lintSource(
  source: Source,
  onReading: (reading: Reading) => void
): Promise<FoundInFile[]> {
  const described = await describedTables(source);
  if (!described.ok) return [];
  const { descriptor, tables } = described.value;
  const { total } = tables;
  const found: FoundInFile[] = [];
  let bytes = 0;
  const judged = lintFiles(descriptor, tables, Infinity, (more) => {
    bytes += more;
    onReading({ bytes, rows: 0, ...(total ? { total } : {}) });
  });
  for await (const findings of judged) {
    found.push(...findings);
    // A sign of life between two columns, each of which may take seconds.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return found;
}

/** A line of a file that was chosen. */
export interface RowAsked {
  readonly files: readonly File[];
  /** Name of the file, which may be in a zip. */
  readonly file: string;
  readonly row: number;
  readonly column?: string;
}

/** @returns the line with its neighbours as they stand in the file; undefined where it cannot be read. */
export async function rowOf({ files, file, row, column }: RowAsked): Promise<RowSlice | undefined> {
  const dropped = await droppedFiles(files);
  const wanted = dropped.ok && dropped.value.find(({ name }) => name === file);
  if (!wanted) return undefined;
  const descriptor = await dropped.value.find(({ name }) => name === DESCRIPTOR)?.text();
  const described = readDescriptor(DESCRIPTOR, descriptor);
  const resources = described.ok ? described.value.resources : [];
  const resource = resources.find(({ path }) => {
    const at = fileAt(path, dropped.value);
    return at.ok && at.value === wanted;
  });
  const csv = await asCsv(wanted, resource ?? { name: '', schema: { fields: [] } });
  return csv.ok ? rowSlice(csv.value.stream(), row, column) : undefined;
}
