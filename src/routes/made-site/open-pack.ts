import { MANIFEST, readManifest } from '#lib/pack/manifest.ts';
import { asPacked } from '#lib/pack/gzipped.ts';
import { releaseFiles } from '#lib/reading/release-files.ts';
import type { OpenDataset } from '../datasets/datasets.ts';

/** Files of an audited release by path. */
export type PackFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const bytesOf = async (body: Blob | Response) => new Uint8Array(await body.arrayBuffer());

/**
 * The files of a release that is open, from this device or from this site.
 * @throws where one cannot be had.
 */
export async function openPack({ source }: OpenDataset): Promise<PackFiles> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  if (source && 'files' in source) {
    const found = await releaseFiles(source.files);
    for (const [path, blob] of found ?? []) files.set(path, await bytesOf(blob));
    return files;
  }
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
