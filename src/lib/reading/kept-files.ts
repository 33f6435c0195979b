/** Folder of this site's own files in the browser (File System Standard: the origin private file system). */
const FOLDER = 'own-files';

/** Whether this browser can keep files for a site. */
export const canKeep = (): boolean =>
  typeof navigator.storage?.getDirectory === 'function' &&
  typeof FileSystemFileHandle === 'function' &&
  'createWritable' in FileSystemFileHandle.prototype;

const isMissing = (error: unknown) =>
  error instanceof DOMException && error.name === 'NotFoundError';

/**
 * The files that are kept on this device, in the order in which they were.
 * @returns none where none are kept, or this browser keeps none.
 */
export async function keptFiles(): Promise<File[]> {
  if (!canKeep()) return [];
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER);
    const files: [number, File][] = [];
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind !== 'file') continue;
      // A name begins with the file's place, since two files of different folders may be called alike.
      const [place = '', ...own] = name.split('-');
      const file = await (handle as FileSystemFileHandle).getFile();
      files.push([Number(place), new File([file], decodeURIComponent(own.join('-')))]);
    }
    return files.sort(([one], [other]) => one - other).map(([, file]) => file);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Forgets the files that are kept. */
export async function eraseKept(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(FOLDER, { recursive: true }).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}

/**
 * Keeps copies of files in this browser, in place of those kept before.
 * @throws when there is no room for them, or the browser forbids it; nothing is kept then.
 */
export async function keepFiles(files: readonly File[]): Promise<void> {
  await eraseKept();
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    for (const [place, file] of files.entries()) {
      const name = `${place}-${encodeURIComponent(file.name)}`;
      const handle = await folder.getFileHandle(name, { create: true });
      await file.stream().pipeTo(await handle.createWritable());
    }
  } catch (error) {
    await eraseKept();
    throw error;
  }
}
