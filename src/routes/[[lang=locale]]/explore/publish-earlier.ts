import { DESCRIPTOR } from '#lib/data/read-descriptor.ts';
import type { WantedPack } from '#lib/reading/packer.ts';
import { releaseFiles } from '#lib/reading/release-files.ts';

/**
 * What was published before, of files that were chosen: releases by their name and version, and all
 * else as ledgers, of which the audit says whether they are.
 * @throws when a file can no longer be read.
 */
export async function earlierGiven(
  files: readonly File[]
): Promise<Pick<WantedPack, 'ledger' | 'published'>> {
  const ledger: string[] = [];
  const published: { name: string; version: string }[] = [];
  for (const file of files) {
    const release = await releaseFiles([file]);
    const text = await (release?.get(DESCRIPTOR) ?? file).text();
    if (release) published.push(JSON.parse(text) as { name: string; version: string });
    else ledger.push(text);
  }
  return { ledger, published: published.map(({ name, version }) => ({ name, version })) };
}
