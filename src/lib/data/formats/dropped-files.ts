import { pathName } from '../path-name.ts';
import type { Checked, Problem } from '../problem.ts';
import { DESCRIPTOR } from '../read-descriptor.ts';
import { ENDINGS, endingOf, type Ending } from './endings.ts';
import { kindOf } from './file-kind.ts';
import { toldApart } from './told-apart.ts';
import type { ZipEntry } from './zip-entries.ts';

/** Most files of tables that are read together. */
const MOST_TABLES = 200;

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const unpacked = (name: string) => name.replace(/\.gz$/i, '');
/** Whether a name has the ending of a file that may hold a table. */
export const isTable = (name: string): boolean =>
  name !== DESCRIPTOR && ENDINGS.includes(endingOf(name) as Ending);

/** Whether a file in a zip may hold a table; those that systems put beside it begin with a dot. */
const holdsTable = ({ path }: ZipEntry) =>
  isTable(unpacked(nameOf(path))) && !nameOf(path).startsWith('.');

/** Files that stand beside the descriptor, the outermost where there are several; without one, all tables. */
function besideDescriptor(entries: readonly ZipEntry[]): ZipEntry[] {
  const [folder] = entries
    .filter(({ path }) => nameOf(path) === DESCRIPTOR)
    .map(({ path }) => folderOf(path))
    .sort((one, other) => one.split('/').length - other.split('/').length);
  if (folder === undefined) return entries.filter(holdsTable);
  return entries.filter(
    (entry) =>
      folderOf(entry.path) === folder && (holdsTable(entry) || nameOf(entry.path) === DESCRIPTOR)
  );
}

const refused = (problem: Problem): Checked<never> => ({ ok: false, problems: [problem] });
const tooMany = (count: number, file: string): Checked<never> =>
  refused({
    ...{ rule: 'files-too-many', file },
    ...{ value: String(count), expected: String(MOST_TABLES) }
  });

async function inZip(zip: File): Promise<Checked<File[]>> {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const { unzip } = await import('./unzip.ts');
  let count = 0;
  const read = unzip(zip.name, bytes, (entries) => {
    const chosen = besideDescriptor(entries);
    count = chosen.length;
    return count > MOST_TABLES ? [] : chosen;
  });
  if (count > MOST_TABLES) return tooMany(count, zip.name);
  if (!read.ok) return read;
  const names = toldApart([...read.value.keys()]);
  const files = [...read.value.values()].map(
    (content, at) => new File([content as Uint8Array<ArrayBuffer>], names[at]!)
  );
  return { ok: true, value: files };
}

async function inGzip(file: File): Promise<Checked<File[]>> {
  const { gunzip } = await import('./gunzip.ts');
  const read = await gunzip(file);
  return read.ok ? { ok: true, value: [read.value] } : read;
}

/** The files that a file holds: of a zip or gzip those in it, else itself. */
async function heldBy(file: File): Promise<Checked<File[]>> {
  const kind = await kindOf(file);
  if (kind !== 'zip' && kind !== 'gzip') return { ok: true, value: [file] };
  if (!file.size) return refused({ rule: 'file-empty', file: file.name });
  try {
    if (kind === 'gzip') return await inGzip(file);
    const files = await inZip(file);
    if (!files.ok) return files;
    const packed = files.value.filter(({ name }) => endingOf(name) === 'gz');
    const held = await Promise.all(packed.map(heldBy));
    const problems = held.flatMap((one) => (one.ok ? [] : one.problems));
    if (problems.length) return { ok: false, problems };
    const others = files.value.filter((one) => !packed.includes(one));
    return { ok: true, value: [...others, ...held.flatMap((one) => (one.ok ? one.value : []))] };
  } catch (error) {
    // A file that was moved or changed since it was chosen is not a damaged one.
    if (error instanceof DOMException && error.name === 'NotReadableError') throw error;
    return refused({ rule: 'file-unreadable', file: file.name, expected: kind });
  }
}

/**
 * The files that were chosen, with each zip replaced by the files beside the descriptor in it, or by
 * its tables where it has none, and each gzip by the file in it; whatever else a zip holds is let be.
 * Files of one name are told apart by folder or number.
 * @returns the files; or why one cannot be unpacked, or that they are too many.
 * @throws when a file can no longer be read.
 */
export async function droppedFiles(given: readonly File[]): Promise<Checked<File[]>> {
  const problems: Problem[] = [];
  const all: File[] = [];
  for (const file of given) {
    const held = await heldBy(file);
    if (held.ok) all.push(...held.value);
    else problems.push(...held.problems);
  }
  if (problems.length) return { ok: false, problems };
  const tables = all.filter(({ name }) => isTable(name)).length;
  if (tables > MOST_TABLES) return tooMany(tables, given[0]!.name);
  const names = toldApart(all.map(({ name }) => name));
  const named = all.map((file, at) =>
    names[at] === file.name ? file : new File([file], names[at]!)
  );
  return { ok: true, value: named };
}

/**
 * Finds the file of a table: the one at its path or, without it, one that differs in folder, number or
 * ending alone.
 * @returns the file, or that there is none, or more than one.
 */
export function fileAt(path: string, files: readonly File[]): Checked<File> {
  const exact =
    files.find(({ name }) => name === path) ?? files.find(({ name }) => pathName(name) === path);
  if (exact) return { ok: true, value: exact };
  const base = (name: string) => nameOf(name).replace(/( \(\d+\))?\.[^.]*$/, '');
  const alike = files.filter(({ name }) => isTable(name) && base(name) === base(path));
  const [file] = alike;
  if (!file) return refused({ rule: 'file-missing', file: path });
  if (alike.length === 1) return { ok: true, value: file };
  const expected = alike.map(({ name }) => name).join(', ');
  return refused({ rule: 'file-twice', file: path, expected });
}
