import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from '@sveltejs/kit';

/**
 * What a reader never asks for by its name, or must never be given from what is kept; and the list of
 * datasets, to which whoever publishes the site may add.
 */
const NOT_KEPT = [
  'service-worker.js',
  '_app/version.json',
  'offline.json',
  '404.html',
  'data/datasets.json'
];

/** Packed tables, which some hosts unpack on their way, so that they are not what the list says. */
const PACKED = /^data\/.*\.gz$/;

/**
 * Adds to the built site `offline.json`, the list of what must be kept for it to work without a
 * network: its version, and the address, bytes and SHA-256 of every file.
 * @param folder of the built site.
 */
export function withOfflineList(adapter: Adapter, folder: string): Adapter {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = await Promise.all(
        found
          .filter((entry) => entry.isFile())
          .map(async (entry) => {
            const path = join(entry.parentPath, entry.name);
            const name = path.slice(folder.length + 1).replaceAll('\\', '/');
            const content = await readFile(path);
            const hash = createHash('sha256').update(content).digest('base64');
            return [name, content.length, hash] as const;
          })
      );
      const list = {
        version: builder.config.version.name,
        files: files
          // Plain hosts do not serve files whose name begins with a dot.
          .filter(
            ([name]) => !NOT_KEPT.includes(name) && !name.startsWith('.') && !PACKED.test(name)
          )
          .map(([name, ...rest]) => [name.replace(/(^|\/)index\.html$/, '$1'), ...rest])
      };
      await writeFile(join(folder, 'offline.json'), JSON.stringify(list));
    }
  };
}
