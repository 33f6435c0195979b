import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, manifestOf } from '../../src/lib/pack/manifest.ts';
import { BESIDE } from '../records-gate.ts';

/** Vouches for a folder's files as made-up records of nobody, byte for byte. @throws when it cannot be written. */
export async function writeManifest(folder: string, name: string, version: string): Promise<void> {
  const files = new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !BESIDE.includes(entry.name))
      .map((entry) => [entry.name, new Uint8Array(readFileSync(join(folder, entry.name)))])
  );
  const manifest = await manifestOf({ kind: 'synthetic', name, version }, files);
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}
