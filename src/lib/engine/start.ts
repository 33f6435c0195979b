import type { Bundle } from './bundle.ts';
import type { Engine } from './engine.ts';
import { lockedEngine, type DuckDB } from './locked.ts';
import { duckdbWorker, type DuckDBWorker } from './worker.ts';

/** Lets the page hear of what fails in the worker unheard, such as wasm that does not compile. */
const REPORT = '\naddEventListener("unhandledrejection", ({ reason }) => { throw reason; });';

function inWorker({ request, close }: DuckDBWorker): DuckDB {
  let connection = 0;
  return {
    async open(config) {
      await request('OPEN', config);
      connection = await request('CONNECT', null);
    },
    query: (sql) => request('RUN_QUERY', [connection, sql]),
    async insert(ipc, { schema, name }) {
      await request(
        'INSERT_ARROW_FROM_IPC_STREAM',
        [connection, ipc, { schema, name, create: true }],
        [ipc.buffer]
      );
    },
    close: async () => close()
  };
}

/**
 * Starts DuckDB in a worker made from a blob, since only such a worker is held to the page's
 * Content-Security-Policy.
 * @param signal ends the worker, now or later; what is asked of it then fails as lost.
 * @throws what stood in its way; nothing is left running then.
 */
export async function startEngine(bundle: Bundle, signal?: AbortSignal): Promise<Engine> {
  signal?.throwIfAborted();
  const script = URL.createObjectURL(
    new Blob([bundle.worker, REPORT], { type: bundle.worker.type })
  );
  const wasm = URL.createObjectURL(bundle.wasm);
  const worker = duckdbWorker(new Worker(script));
  signal?.addEventListener('abort', () => worker.close(), { once: true });
  try {
    await worker.request('INSTANTIATE', [wasm, null]);
    return await lockedEngine(inWorker(worker));
  } catch (cause) {
    worker.close();
    throw cause;
  } finally {
    URL.revokeObjectURL(script);
    URL.revokeObjectURL(wasm);
  }
}
