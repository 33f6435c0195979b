import type { DataPackage } from '../data/package.ts';
import { familyIdIn } from '../disclosure/family-id.ts';
import type { Finding } from '../disclosure/finding.ts';
import { lintTable } from '../disclosure/lint-table.ts';
import { streamOf, type Tables } from './described-tables.ts';

/** An identifier that a column of a file seems to hold, and whether figures and SQL may use that column. */
export interface FoundInFile extends Finding {
  readonly file: string;
  /** False where the column is not described, and so is never loaded. */
  readonly loaded: boolean;
}

/**
 * Looks for identifiers in all columns of files, described or not, once where tables share a file.
 * @param most bytes of each file of this device that are looked at.
 * @param onBytes told of how many more bytes have been read.
 * @yields what was found in each column in turn, often nothing.
 * @throws when a file cannot be fetched or read.
 */
export async function* lintFiles(
  { resources, study }: DataPackage,
  { open, fileOf }: Tables,
  most = Infinity,
  onBytes: (count: number) => void = () => {}
): AsyncGenerator<FoundInFile[]> {
  for (const path of new Set(resources.map((resource) => resource.path))) {
    const file = await open(path);
    if (!file) continue;
    const inFile = resources.filter((resource) => resource.path === path);
    const loaded = new Set(inFile.flatMap(({ schema }) => schema.fields.map(({ name }) => name)));
    const id = inFile.map(({ name }) => familyIdIn(study, name)).find((column) => column);
    const part = file instanceof Blob && file.size > most ? file.slice(0, most) : file;
    for await (const findings of lintTable(streamOf(part), id, onBytes))
      yield findings.map((finding) => ({
        ...finding,
        file: fileOf(path),
        loaded: loaded.has(finding.column)
      }));
  }
}
