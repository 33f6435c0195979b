/** Bytes that have arrived, of how many where the host says so. */
export interface Progress {
  readonly received: number;
  readonly total?: number;
}

const GZIP = [0x1f, 0x8b];
/** Milliseconds without a byte after which a download is given up. */
const QUIET = 20_000;

/**
 * Fetches a gzipped file and inflates it, unless the host has sent it with `Content-Encoding`
 * and the browser has inflated it already: the first bytes tell.
 * @param type media type of the inflated file.
 * @param signal gives up; the promise then fails with its reason.
 * @param quiet milliseconds without a byte after which it is given up.
 * @throws Error when the host refuses, when nothing arrives any more, and when the bytes are no sound gzip.
 */
export async function inflate(
  address: string,
  type: string,
  onProgress?: (progress: Progress) => void,
  { signal, quiet = QUIET }: { readonly signal?: AbortSignal; readonly quiet?: number } = {}
): Promise<Blob> {
  const stalled = new AbortController();
  let clock: ReturnType<typeof setTimeout>;
  const arrived = () => {
    clearTimeout(clock);
    clock = setTimeout(
      () => stalled.abort(new Error(`${address}: ${quiet / 1000} s without a byte`)),
      quiet
    );
  };
  arrived();
  try {
    const until = AbortSignal.any([stalled.signal, ...(signal ? [signal] : [])]);
    return await inflated(await fetch(address, { signal: until }), type, (progress) => {
      arrived();
      onProgress?.(progress);
    });
  } finally {
    clearTimeout(clock!);
  }
}

async function inflated(
  response: Response,
  type: string,
  onProgress: (progress: Progress) => void
): Promise<Blob> {
  if (!response.ok || !response.body)
    throw new Error(`${response.url} answered ${response.status}`);
  const { headers } = response;
  // The length counts encoded bytes, what is received counts decoded ones.
  const length = headers.has('Content-Encoding') ? 0 : Number(headers.get('Content-Length'));
  let received = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      received += chunk.byteLength;
      onProgress({ received, ...(length ? { total: length } : {}) });
      controller.enqueue(chunk);
    }
  });
  const file = await new Response(response.body.pipeThrough(counter)).blob();
  const head = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer());
  const stream = GZIP.every((byte, index) => head[index] === byte)
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream();
  return new Response(stream, { headers: { 'Content-Type': type } }).blob();
}
