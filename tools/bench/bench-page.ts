import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { build } from 'vite';
import { gzipAsset } from '../gzip-asset.ts';

/** Builds the page in which cube and DuckDB are measured, of the site's own modules. */
export async function buildBenchPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    base: './',
    logLevel: 'warn',
    plugins: [gzipAsset()],
    build: { outDir: folder, emptyOutDir: false, target: 'es2022' }
  });
}

/** Serves a folder so that its pages are isolated, which makes their clock precise. */
export async function serveIsolated(folder: string): Promise<{ server: Server; address: string }> {
  // Files are looked up when asked for, since datasets come after the server.
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}/` };
}
