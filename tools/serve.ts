import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a folder of files as a plain static host does: no rewriting and no headers of its own; the
 * folder's own page for what is not there; no compression, unless files that end in `.gz` are to be sent in place of those beside them.
 * @param folder the built site.
 * @param base path under which it stands, `/` or `/some/sub/path/`.
 * @param port 0 takes any free port.
 */
export async function serve(
  folder: string,
  base = '/',
  port = 0,
  gzip = false
): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, { etag: true, gzip });
  const missing = join(folder, '404.html');
  const server = createServer((request, response) => {
    const notFound = () => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(existsSync(missing) ? readFileSync(missing) : 'Not found');
    };
    if (!request.url?.startsWith(base)) return notFound();
    request.url = request.url.slice(base.length - 1);
    files(request, response, notFound);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    server,
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}`
  };
}

if (import.meta.main) {
  const wanted = Number(process.env.PORT ?? 4173);
  const { address } = await serve('build', '/', wanted).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return serve('build');
  });
  console.log(`The explorer is served at ${address}`);
}
