import { isListed, type ListedFile } from './listed.ts';
import { cacheName, isFixed, listOf } from './offline-cache.ts';

/** What a fixed file is never, whatever a network sends in its place. */
const isPage = (answer: Response) => /\bhtml\b/.test(answer.headers.get('content-type') ?? '');

/** What the worker of one version keeps and gives: nothing but what the build lists. */
export class KeptFiles {
  readonly #site: string;
  readonly #version: string;
  #listed: Promise<ReadonlyMap<string, ListedFile>> | undefined;
  /** Addresses whose kept files were looked at and are sound. */
  readonly #sound = new Set<string>();

  /** @param site address of its folder. */
  constructor(site: string, version: string) {
    this.#site = site;
    this.#version = version;
  }

  #open = () => caches.open(cacheName(this.#site, this.#version));

  /** @throws where the list is neither kept nor to be had. */
  list(): Promise<ReadonlyMap<string, ListedFile>> {
    this.#listed ??= listOf(this.#site, this.#version).then(
      ({ files }) => new Map(files.map((file) => [this.#site + file[0], file]))
    );
    // What failed is asked for again by whoever comes next.
    this.#listed.catch(() => (this.#listed = undefined));
    return this.#listed;
  }

  /** Keeps an answer where it is what the build lists. @param answer is read to its end. */
  async keep(address: string, answer: Response): Promise<void> {
    const file = (await this.list().catch(() => undefined))?.get(address);
    if (!(await isListed(file, answer.clone()))) return;
    await (await this.#open()).put(address, answer);
    this.#sound.add(address);
  }

  /** @returns what this version keeps at an address; what is not what the build lists is erased. */
  async own(address: string): Promise<Response | undefined> {
    const cache = await this.#open();
    const kept = await cache.match(address);
    if (!kept || this.#sound.has(address)) return kept;
    const list = await this.list().catch(() => undefined);
    if (list ? await isListed(list.get(address), kept.clone()) : !isFixed(address) || !isPage(kept))
      this.#sound.add(address);
    else {
      await cache.delete(address);
      return undefined;
    }
    return kept;
  }

  /** @returns what any version keeps at an address, where this one keeps nothing. */
  async other(address: string): Promise<Response | undefined> {
    const kept = await caches.match(address);
    return kept && isFixed(address) && isPage(kept) ? undefined : kept;
  }
}
