import { pathName } from '../path-name.ts';
import type { Checked, Problem } from '../problem.ts';
import { DESCRIPTOR } from '../read-descriptor.ts';
import { ENDINGS, endingOf, type Ending } from './endings.ts';
import type { ZipEntry } from './zip-entries.ts';

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
/** Whether a name has the ending of a file that may hold a table. */
export const isTable = (name: string): boolean =>
  name !== DESCRIPTOR && ENDINGS.includes(endingOf(name) as Ending);

/** Files that stand beside the descriptor, the outermost where there are several; without one, all tables. */
function besideDescriptor(entries: readonly ZipEntry[]): ZipEntry[] {
  const [folder] = entries
    .filter(({ path }) => nameOf(path) === DESCRIPTOR)
    .map(({ path }) => folderOf(path))
    .sort((one, other) => one.split('/').length - other.split('/').length);
  if (folder === undefined) return entries.filter(({ path }) => isTable(nameOf(path)));
  return entries.filter(
    ({ path }) =>
      folderOf(path) === folder && (isTable(nameOf(path)) || nameOf(path) === DESCRIPTOR)
  );
}

async function filesOf(zip: File): Promise<Checked<File[]>> {
  const refused = (problem: Problem): Checked<never> => ({ ok: false, problems: [problem] });
  if (!zip.size) return refused({ rule: 'file-empty', file: zip.name });
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const { unzip } = await import('./unzip.ts');
  try {
    const read = unzip(zip.name, bytes, besideDescriptor);
    if (!read.ok) return read;
    const files = [...read.value].map(
      ([path, content]) => new File([content as Uint8Array<ArrayBuffer>], nameOf(path))
    );
    return { ok: true, value: files };
  } catch {
    return refused({ rule: 'file-unreadable', file: zip.name, expected: 'zip' });
  }
}

/**
 * The files that were chosen, with each zip replaced by the files beside the descriptor in it, or by
 * its tables where it has none; whatever else a zip holds is let be.
 * @returns the files, or why a zip cannot be used.
 */
export async function droppedFiles(files: readonly File[]): Promise<Checked<File[]>> {
  const problems: Problem[] = [];
  const all: File[] = [];
  for (const file of files) {
    const read: Checked<File[]> =
      endingOf(file.name) === 'zip' ? await filesOf(file) : { ok: true, value: [file] };
    if (read.ok) all.push(...read.value);
    else problems.push(...read.problems);
  }
  return problems.length ? { ok: false, problems } : { ok: true, value: all };
}

/**
 * Finds the file of a table: the one at its path or, without it, one that differs in the ending alone.
 * @returns the file, or that there is none, or more than one.
 */
export function fileAt(path: string, files: readonly File[]): Checked<File> {
  const exact =
    files.find(({ name }) => name === path) ?? files.find(({ name }) => pathName(name) === path);
  if (exact) return { ok: true, value: exact };
  const base = (name: string) => name.slice(0, -endingOf(name).length);
  const alike = files.filter(({ name }) => isTable(name) && base(name) === base(path));
  const [file] = alike;
  if (!file) return { ok: false, problems: [{ rule: 'file-missing', file: path }] };
  if (alike.length === 1) return { ok: true, value: file };
  const expected = alike.map(({ name }) => name).join(', ');
  return { ok: false, problems: [{ rule: 'file-twice', file: path, expected }] };
}
