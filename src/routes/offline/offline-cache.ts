/** Bytes that are kept, of all that must be. */
export interface Keeping {
  readonly kept: number;
  readonly total: number;
}
/** What must be kept for the site to work without a network; addresses are counted from its folder. */
export interface OfflineList {
  readonly version: string;
  readonly files: readonly (readonly [address: string, bytes: number])[];
}
/** The site was built anew since this version of it was opened. */
export class OtherVersion extends Error {}

/** Stands in a cache that holds all of its version; its text is the number of bytes. */
const WHOLE = 'kept-whole';
const AT_ONCE = 4;

/**
 * Name of what one version of the site keeps; other sites may share the host.
 * @param site address of its folder.
 */
export const cacheName = (site: string, version: string): string => `${site}@${version}`;

/** @returns names of all that any version of the site keeps. */
export const cachesOf = async (site: string): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(`${site}@`));

/** Address under which something is kept: without the query, which may tell what a reader asked. */
export const keptAs = (address: string): string => address.replace(/[?#].*$/, '');

/** Whether a file never changes under its name, which is made of its content. */
export const isFixed = (address: string): boolean => address.includes('/_app/immutable/');

/** @returns the bytes of a version that is kept whole, undefined where it is not. */
export async function keptWhole(site: string, name: string): Promise<number | undefined> {
  const mark = await (await caches.open(name)).match(site + WHOLE);
  return mark && Number(await mark.text());
}

/** Fetched past the worker, which leaves such a request alone. @throws where the host refuses. */
async function fetched(address: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(address, { cache: 'no-store', ...(signal ? { signal } : {}) });
  if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** @returns the list of what must be kept, as the host has it now. */
export const offlineList = async (site: string): Promise<OfflineList> =>
  (await fetched(`${site}offline.json`)).json() as Promise<OfflineList>;

/**
 * Keeps a version of the site whole. What is kept of its fixed files, by any version, is not
 * fetched again.
 * @param site address of its folder.
 * @param onKept told whenever bytes have arrived.
 * @param signal gives up; what has arrived stays.
 * @throws OtherVersion where the host has another version; an error where something cannot be
 *   fetched or the device has no room.
 */
export async function keepWhole(
  site: string,
  version: string,
  onKept: (keeping: Keeping) => void = () => {},
  signal?: AbortSignal
): Promise<void> {
  const list = await offlineList(site);
  if (list.version !== version) throw new OtherVersion();
  const name = cacheName(site, version);
  const cache = await caches.open(name);
  const total = list.files.reduce((sum, [, bytes]) => sum + bytes, 0);
  const failed = new AbortController();
  const until = AbortSignal.any([failed.signal, ...(signal ? [signal] : [])]);
  const waiting = [...list.files];
  let kept = 0;
  // What others still fetch when one has failed is no longer news.
  const add = (bytes: number) => {
    if (!until.aborted) onKept({ kept: (kept += bytes), total });
  };

  async function keep(path: string, bytes: number) {
    const address = site + path;
    const known = isFixed(address) ? await caches.match(address) : undefined;
    if (known) {
      await cache.put(address, known);
      return add(bytes);
    }
    const response = await fetched(address, until);
    const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        add(chunk.byteLength);
        controller.enqueue(chunk);
      }
    });
    const { headers } = response;
    await cache.put(address, new Response(response.body!.pipeThrough(counter), { headers }));
  }
  async function keepOneByOne() {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      until.throwIfAborted();
      await keep(...next);
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, keepOneByOne));
  } catch (error) {
    failed.abort(error);
    throw error;
  }
  await cache.put(site + WHOLE, new Response(String(total)));
}

/** Erases all that any version of the site keeps. */
export async function eraseKept(site: string): Promise<void> {
  await Promise.all((await cachesOf(site)).map((name) => caches.delete(name)));
}
