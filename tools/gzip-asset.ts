import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const SUFFIX = '?gzip';

/**
 * `import url from 'file?gzip'` gives the address of that file, gzipped when the site is built,
 * so that any host transfers the small form; the page inflates it. The name does not end in
 * `.gz`, because some hosts answer such files with `Content-Encoding: gzip`.
 */
export function gzipAsset(): Plugin {
  const served = new Map<string, string>();
  let building = false;
  return {
    name: 'gzip-asset',
    enforce: 'pre',
    configResolved: (config) => {
      building = config.command === 'build';
    },
    async resolveId(source, importer) {
      if (!source.endsWith(SUFFIX)) return;
      const found = await this.resolve(source.slice(0, -SUFFIX.length), importer, {
        skipSelf: true
      });
      return found && found.id.split('?')[0] + SUFFIX;
    },
    async load(id) {
      if (!id.endsWith(SUFFIX)) return;
      const file = id.slice(0, -SUFFIX.length);
      if (building) {
        const source = await promisify(gzip)(await readFile(file), { level: 9 });
        const ref = this.emitFile({ type: 'asset', name: `${basename(file)}.bin`, source });
        return `export default import.meta.ROLLUP_FILE_URL_${ref}`;
      }
      served.set(`/@gzip/${basename(file)}`, file);
      return `export default ${JSON.stringify(`/@gzip/${basename(file)}`)}`;
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const file = served.get(request.url ?? '');
        if (!file) return next();
        response.setHeader('Content-Type', 'application/octet-stream');
        response.end(await promisify(gzip)(await readFile(file), { level: 1 }));
      });
    }
  };
}
