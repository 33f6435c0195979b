import { afterEach, expect, test, vi } from 'vitest';
import { keepWhole, type Keeping } from '../../../src/routes/offline/offline-cache.ts';

const SITE = 'https://site.example/';
/** SHA-256 of two bytes of 0. */
const ZEROS = 'lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=';
afterEach(() => vi.unstubAllGlobals());

/** Caches that read what is put in them, as the browser's do, and keep nothing. */
function cachesThatForget() {
  const cache = {
    put: async (_: string, response: Response) => void (await response.arrayBuffer())
  };
  return { open: async () => cache, match: async () => undefined };
}

test('once a file has failed, bytes that others still bring are not told', async () => {
  let late: ReadableStreamDefaultController<Uint8Array> | undefined;
  const files = [
    ['slow.bin', 2, ZEROS],
    ['lost.bin', 2, ZEROS]
  ];
  vi.stubGlobal('caches', cachesThatForget());
  vi.stubGlobal('fetch', async (address: string) => {
    if (address.endsWith('offline.json')) return Response.json({ version: '1', files });
    if (address.endsWith('lost.bin')) return new Response('', { status: 503 });
    return new Response(
      new ReadableStream<Uint8Array>({ start: (stream) => void (late = stream) })
    );
  });
  const told: Keeping[] = [];
  await expect(keepWhole(SITE, '1', (keeping) => told.push(keeping))).rejects.toThrow('503');
  late!.enqueue(new Uint8Array(2));
  late!.close();
  await new Promise((done) => setTimeout(done, 20));
  expect(told).toEqual([]);
});

test('all files are told as they arrive, and those given up for are not', async () => {
  vi.stubGlobal('caches', cachesThatForget());
  vi.stubGlobal('fetch', async (address: string) =>
    address.endsWith('offline.json')
      ? Response.json({ version: '1', files: [['a', 2, ZEROS]] })
      : new Response(new Uint8Array(2))
  );
  const told: Keeping[] = [];
  await keepWhole(SITE, '1', (keeping) => told.push(keeping));
  expect(told).toEqual([{ kept: 2, total: 2 }]);
  const given = new AbortController();
  given.abort();
  await expect(
    keepWhole(SITE, '1', (keeping) => told.push(keeping), given.signal)
  ).rejects.toThrow();
  expect(told).toHaveLength(1);
});
