import type { DataPackage, Dataset } from '../data/package.ts';
import type { Checked, Problem } from '../data/problem.ts';
import { readDataset } from '../data/read-dataset.ts';
import { DESCRIPTOR } from '../data/read-descriptor.ts';
import { asPacked, unpacked } from '../pack/gzipped.ts';
import { alteredFiles, MANIFEST, readManifest } from '../pack/manifest.ts';
import { readPack, type ReleasedTable } from '../pack/read-pack.ts';

/**
 * Whether the files of a release are those that its manifest names: `unchecked` where the browser
 * cannot tell, as on a page that was not fetched securely.
 */
export type Integrity = 'intact' | 'altered' | 'unchecked';

/** An audited release that was read. */
export interface ReadRelease {
  readonly tables: readonly ReleasedTable[];
  readonly integrity: Integrity;
  /** Files that are not as they were released, are missing, or that the manifest does not name. */
  readonly altered: readonly string[];
}

/** Gives the bytes of a file beside the descriptor, undefined where there is none. */
export type OpenBytes = (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** What stands beside a descriptor, and nowhere else. */
const BESIDE = /^[\w-][\w.-]*$/;
const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function integrityOf(
  { name, version, resources }: DataPackage,
  open: OpenBytes
): Promise<Pick<ReadRelease, 'integrity' | 'altered'>> {
  const bytes = await open(MANIFEST);
  const manifest = bytes && readManifest(decoded(bytes));
  const fits =
    manifest?.kind === 'audited' && manifest.name === name && manifest.version === version;
  if (!fits) return { integrity: 'altered', altered: [MANIFEST] };
  // Typed as always there, but it is not where the page came over plain http.
  if (!(crypto.subtle as SubtleCrypto | undefined)) return { integrity: 'unchecked', altered: [] };
  const paths = [...manifest.files, ...resources].map(({ path }) => path);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const path of new Set(paths)) {
    const file = BESIDE.test(path) ? await open(path) : undefined;
    if (file) files.set(path, file);
  }
  const altered = await alteredFiles(manifest, files);
  return { integrity: altered.length ? 'altered' : 'intact', altered };
}

/**
 * Reads an audited release strictly, as published figures are: what breaks its descriptor is told and
 * nothing is loaded. What holds but was altered is loaded, and said to be so.
 * @param text of the descriptor. @param told names the file of a problem.
 */
export async function readRelease(
  descriptor: DataPackage,
  text: string,
  given: OpenBytes,
  told: (problem: Problem) => Problem = (problem) => problem
): Promise<Checked<{ dataset: Dataset; released: ReadRelease }>> {
  const known = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>();
  const open: OpenBytes = (path) => {
    const bytes =
      known.get(path) ??
      (path === DESCRIPTOR
        ? Promise.resolve(new TextEncoder().encode(text))
        : given(path).then((found) => found && asPacked(path, found)));
    known.set(path, bytes);
    return bytes;
  };
  const tables = await readPack(descriptor, open);
  if (!tables.ok) return { ok: false, problems: tables.problems.map(told) };
  const read = await readDataset('', async (path) => {
    const bytes = await open(path);
    return bytes && decoded(path.endsWith('.gz') ? unpacked(bytes) : bytes);
  });
  if (!read.ok) return { ok: false, problems: read.problems.map(told) };
  const integrity = await integrityOf(descriptor, open);
  return {
    ok: true,
    value: { dataset: read.value, released: { tables: tables.value, ...integrity } }
  };
}
