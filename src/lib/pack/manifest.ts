import { list, matching, number, object, oneOf, text } from '../data/shape.ts';

/** Name of the file that says what a folder holds, byte for byte. */
export const MANIFEST = 'manifest.json';

/** Files of a published dataset with their hashes, so that an altered one is noticed. */
export interface Manifest {
  readonly manifest: 1;
  /** `audited` sums, or `synthetic` records of nobody. */
  readonly kind: 'audited' | 'synthetic';
  readonly name: string;
  readonly version: string;
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

const shape = object({
  manifest: oneOf([1]),
  kind: oneOf(['audited', 'synthetic']),
  name: text,
  version: text,
  files: list(object({ path: text, bytes: number, sha256: matching(/^[0-9a-f]{64}$/) }), 'path')
});

/** @returns undefined where the text is no manifest. */
export function readManifest(content: string): Manifest | undefined {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return undefined;
  }
  let sound = true;
  shape(json, '', () => (sound = false));
  return sound ? (json as Manifest) : undefined;
}

/** SHA-256 of bytes in hexadecimal digits. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The manifest of files, by path. */
export async function manifestOf(
  head: Pick<Manifest, 'kind' | 'name' | 'version'>,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
): Promise<Manifest> {
  const listed = await Promise.all(
    [...files].map(async ([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: await sha256(bytes)
    }))
  );
  return { manifest: 1, ...head, files: listed.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/**
 * Files that are not as a manifest says: altered, missing, or not named by it.
 * @param files all of the folder but the manifest, by path.
 */
export async function alteredFiles(
  { files: listed }: Manifest,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
): Promise<string[]> {
  const known = new Map(listed.map(({ path, sha256: hash }) => [path, hash]));
  const found = await Promise.all(
    [...files].map(async ([path, bytes]) =>
      (await sha256(bytes)) === known.get(path) ? [] : [path]
    )
  );
  return [...found.flat(), ...[...known.keys()].filter((path) => !files.has(path))].sort();
}
