import { isListed, sha256, type ListedFile, type OfflineList } from './listed.ts';

/** Bytes that are kept, of all that must be. */
export interface Keeping {
  readonly kept: number;
  readonly total: number;
}
/** The site was built anew since this version of it was opened. */
export class OtherVersion extends Error {}

/** Stands in a cache that holds all of its version; its text is the number of bytes. */
const WHOLE = 'kept-whole';
/** Stands in a cache for what its version has. */
const LIST = 'offline.json';
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
  (await fetched(site + LIST)).json() as Promise<OfflineList>;

/**
 * The list of a version, which is kept beside its files.
 * @throws OtherVersion where it is not kept and the host has another version.
 */
export async function listOf(site: string, version: string): Promise<OfflineList> {
  const cache = await caches.open(cacheName(site, version));
  const kept = await cache.match(site + LIST);
  if (kept) return (await kept.json()) as OfflineList;
  const list = await offlineList(site);
  if (list.version !== version) throw new OtherVersion();
  await cache.put(site + LIST, Response.json(list));
  return list;
}

/**
 * Looks whether what is kept of a version is what the build lists, and erases what is not.
 * @returns addresses of what must be fetched anew; such a version is no longer said to be whole.
 */
export async function mendKept(site: string, version: string): Promise<string[]> {
  const cache = await caches.open(cacheName(site, version));
  const wrong: string[] = [];
  for (const file of (await listOf(site, version)).files) {
    const kept = await cache.match(site + file[0]);
    if (kept && (await isListed(file, kept))) continue;
    await cache.delete(site + file[0]);
    wrong.push(file[0]);
  }
  if (wrong.length) await cache.delete(site + WHOLE);
  return wrong;
}

/**
 * Keeps a version of the site whole. What is kept of its fixed files, by any version, is not
 * fetched again.
 * @param site address of its folder.
 * @param onKept told whenever bytes have arrived.
 * @param signal gives up; what has arrived stays.
 * @throws OtherVersion where the host has another version; an error where something cannot be
 *   fetched, is not what the build lists, or the device has no room.
 */
export async function keepWhole(
  site: string,
  version: string,
  onKept: (keeping: Keeping) => void = () => {},
  signal?: AbortSignal
): Promise<void> {
  const list = await offlineList(site);
  if (list.version !== version) throw new OtherVersion();
  const cache = await caches.open(cacheName(site, version));
  await cache.put(site + LIST, Response.json(list));
  const total = list.files.reduce((sum, [, bytes]) => sum + bytes, 0);
  const failed = new AbortController();
  const until = AbortSignal.any([failed.signal, ...(signal ? [signal] : [])]);
  const waiting = [...list.files];
  let kept = 0;
  // What others still fetch when one has failed is no longer news.
  const add = (bytes: number) => {
    if (!until.aborted) onKept({ kept: (kept += bytes), total });
  };

  async function keep(file: ListedFile) {
    const [path, bytes, hash] = file;
    const address = site + path;
    const known = isFixed(address) ? await caches.match(address) : undefined;
    if (known && (await isListed(file, known.clone()))) {
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
    const body = await new Response(response.body!.pipeThrough(counter)).arrayBuffer();
    if (body.byteLength !== bytes || (await sha256(body)) !== hash)
      throw new Error(`${address}: ${headers.get('content-type')}, ${body.byteLength} B`);
    await cache.put(address, new Response(body, { headers }));
  }
  async function keepOneByOne() {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      until.throwIfAborted();
      await keep(next);
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
