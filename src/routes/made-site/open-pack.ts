import { DESCRIPTOR } from '#lib/data/read-descriptor.ts';
import { MANIFEST, readManifest } from '#lib/pack/manifest.ts';
import { asPacked } from '#lib/pack/gzipped.ts';
import { releaseFiles } from '#lib/reading/release-files.ts';
import type { OpenDataset } from '../datasets/open-dataset.ts';

/** Files of an audited release by path. */
export type PackFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const bytesOf = async (body: Blob | Response) => new Uint8Array(await body.arrayBuffer());

async function filesOf(chosen: readonly File[]): Promise<PackFiles> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [path, blob] of (await releaseFiles(chosen)) ?? [])
    files.set(path, await bytesOf(blob));
  return files;
}

/** The files of a release in a zip of this device; none where it holds no release. */
export const packOf = (zip: File): Promise<PackFiles> => filesOf([zip]);

/** A release with its name and version; both empty where it is none. */
export function namedVersion(pack: PackFiles): { name: string; version: string; pack: PackFiles } {
  const bytes = pack.get(DESCRIPTOR);
  const { name = '', version = '' } = bytes
    ? (JSON.parse(new TextDecoder().decode(bytes)) as { name?: string; version?: string })
    : {};
  return { name, version, pack };
}

/**
 * The files of a release that is open, from this device or from this site.
 * @throws where one cannot be had.
 */
export async function openPack({ source }: OpenDataset): Promise<PackFiles> {
  if (source && 'files' in source) return filesOf(source.files);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const get = async (path: string) => {
    const response = await fetch(new URL(path, source?.descriptor));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return asPacked(path, await bytesOf(response));
  };
  const manifest = await get(MANIFEST);
  files.set(MANIFEST, manifest);
  const listed = readManifest(new TextDecoder().decode(manifest))?.files ?? [];
  for (const { path } of listed) files.set(path, await get(path));
  return files;
}
