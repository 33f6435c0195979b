import { kindOf } from '../data/formats/file-kind.ts';
import { unzip } from '../data/formats/unzip.ts';
import { DESCRIPTOR } from '../data/read-descriptor.ts';
import { MANIFEST } from '../pack/manifest.ts';

/** Files of this device by their names, as they are. */
export type FilesByName = ReadonlyMap<string, Blob>;

/** Bytes of a zip above which it is no release. */
const LARGEST = 1e8;
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

/** Files of a zip that stand beside its outermost manifest. */
async function inZip(zip: File): Promise<FilesByName> {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const read = unzip(zip.name, bytes, (entries) => {
    const [folder] = entries
      .filter(({ path }) => nameOf(path) === MANIFEST)
      .map(({ path }) => folderOf(path))
      .sort((a, b) => a.length - b.length);
    return entries.filter(({ path }) => folderOf(path) === folder && !path.endsWith('/'));
  });
  const files = read.ok ? [...read.value] : [];
  return new Map(
    files.map(([path, content]) => [nameOf(path), new Blob([content as Uint8Array<ArrayBuffer>])])
  );
}

/** Whether a text is the descriptor of an audited release. */
function describesRelease(text: string): boolean {
  try {
    return Boolean(
      (JSON.parse(text) as { study?: { released?: unknown } } | null)?.study?.released
    );
  } catch {
    return false;
  }
}

/**
 * The files of an audited release among those that were chosen, packed as they are: of one zip, or of
 * a folder.
 * @returns undefined where they are none, which any other reader may take.
 * @throws when a file can no longer be read.
 */
export async function releaseFiles(given: readonly File[]): Promise<FilesByName | undefined> {
  const [only] = given;
  const zipped =
    given.length === 1 && only && only.size < LARGEST && (await kindOf(only)) === 'zip';
  let files: FilesByName;
  try {
    files = zipped ? await inZip(only) : new Map(given.map((file) => [nameOf(file.name), file]));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotReadableError') throw error;
    return undefined;
  }
  const descriptor = files.get(DESCRIPTOR);
  return descriptor && describesRelease(await descriptor.text()) ? files : undefined;
}
