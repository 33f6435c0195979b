import { strToU8, zipSync } from 'fflate';

/** The first day that a zip can name: the same files are the same bytes on any day. */
const MADE = new Date(1980, 0, 1);

/** Files as one zip, each in that folder. @param files text or bytes by name. */
export function zipFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>
): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(
    ([name, content]) =>
      [`${folder}/${name}`, typeof content === 'string' ? strToU8(content) : content] as const
  );
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 9, mtime: MADE }));
}
