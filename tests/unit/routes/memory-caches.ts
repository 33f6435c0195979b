interface Kept {
  readonly body: ArrayBuffer;
  readonly headers: Headers;
}

/** Caches of a browser, in memory: what is put is read to its end, and given as often as it is asked for. */
export function memoryCaches() {
  const caches = new Map<string, Map<string, Kept>>();
  const given = (kept: Kept | undefined) =>
    kept && new Response(kept.body.slice(0), { headers: kept.headers });
  return {
    keys: async () => [...caches.keys()],
    delete: async (name: string) => caches.delete(name),
    match: async (address: string) =>
      given([...caches.values()].map((cache) => cache.get(address)).find(Boolean)),
    open: async (name: string) => {
      const cache = caches.get(name) ?? new Map<string, Kept>();
      caches.set(name, cache);
      return {
        match: async (address: string) => given(cache.get(address)),
        delete: async (address: string) => cache.delete(address),
        put: async (address: string, response: Response) =>
          void cache.set(address, {
            body: await response.arrayBuffer(),
            headers: response.headers
          })
      };
    }
  };
}
