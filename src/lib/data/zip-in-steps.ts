import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** The first day that a zip can name: the same files are the same bytes on any day. */
const MADE = new Date(1980, 0, 1);
/** Endings of files that are compressed already. */
const PACKED = /\.(bin|gz|jpg|png|webp|woff2|zip)$/;

/**
 * Many files as one zip, file by file, so that a page that makes it stays alive meanwhile.
 * @param folder that all of them are in. @param files bytes by path, in the order of their paths.
 */
export async function zipInSteps(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let fault: Error | undefined;
  const zip = new Zip((error, part) => {
    fault ??= error ?? undefined;
    if (part) parts.push(new Uint8Array(part));
  });
  for (const path of [...files.keys()].sort()) {
    const name = `${folder}/${path}`;
    const entry = PACKED.test(path) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = MADE;
    zip.add(entry);
    entry.push(files.get(path)!, true);
    await new Promise((next) => setTimeout(next));
  }
  zip.end();
  if (fault) throw fault;
  return new Blob(parts, { type: 'application/zip' });
}
