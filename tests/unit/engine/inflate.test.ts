import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inflate, type Progress } from '#lib/engine/inflate.ts';

const wasm = Buffer.concat([Buffer.from('\0asm'), Buffer.alloc(100_000, 'engine')]);
const packed = gzipSync(wasm);

const answers: Record<string, RequestListener> = {
  '/packed': (_, response) => response.setHeader('Content-Length', packed.byteLength).end(packed),
  '/encoded': (_, response) =>
    response
      .setHeader('Content-Encoding', 'gzip')
      .setHeader('Content-Length', packed.byteLength)
      .end(packed),
  '/plain': (_, response) => response.end(wasm),
  '/truncated': (_, response) => response.end(packed.subarray(0, packed.byteLength / 2)),
  '/stalled': (_, response) => void response.write(packed.subarray(0, 20)),
  '/absent': (_, response) => {
    response.statusCode = 404;
    response.end('Not found');
  }
};
const server = createServer((request, response) => answers[request.url ?? '']?.(request, response));
let site: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each(['/packed', '/encoded', '/plain'])('%s arrives inflated', async (path) => {
  const file = await inflate(site + path, 'application/wasm');
  expect(file.type).toBe('application/wasm');
  expect(Buffer.from(await file.arrayBuffer()).equals(wasm)).toBe(true);
});

async function progressOf(path: string): Promise<Progress | undefined> {
  const told: Progress[] = [];
  await inflate(site + path, 'application/wasm', (progress) => told.push(progress));
  return told.at(-1);
}

test('progress counts bytes, of a total where it is that of the same bytes', async () => {
  const { byteLength } = packed;
  expect(await progressOf('/packed')).toEqual({ received: byteLength, total: byteLength });
  expect(await progressOf('/encoded')).toEqual({ received: wasm.byteLength });
});

test('a download that stands still, or that is given up, ends', async () => {
  const stalled = (options: { signal?: AbortSignal; quiet?: number }) =>
    inflate(`${site}/stalled`, 'application/wasm', undefined, options);
  await expect(stalled({ quiet: 50 })).rejects.toThrow('/stalled: 0.05 s without a byte');
  const given = new AbortController();
  setTimeout(() => given.abort(new Error('given up')), 20);
  await expect(stalled({ signal: given.signal })).rejects.toThrow('given up');
});

test('a host that refuses and a file cut short are failures', async () => {
  await expect(inflate(`${site}/absent`, 'application/wasm')).rejects.toThrow(
    '/absent answered 404'
  );
  await expect(inflate(`${site}/truncated`, 'application/wasm')).rejects.toThrow();
});
