import { strToU8, zipSync } from 'fflate';

/** The first day that a zip can name: the same files are the same bytes on any day. */
const MADE = new Date(1980, 0, 1);

/** Text files as one zip, each in that folder. @param files text by name. */
export function zipFiles(
  folder: string,
  files: Readonly<Record<string, string>>
): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(
    ([name, text]) => [`${folder}/${name}`, strToU8(text)] as const
  );
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 9, mtime: MADE }));
}
