import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import type { Engine } from '#lib/engine/engine.ts';
import { lockedEngine, type DuckDB } from '#lib/engine/locked.ts';

const { resolve } = createRequire(import.meta.url);
const bundle = (name: string) => ({
  mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
  mainWorker: ''
});

/** The page's DuckDB, in this process instead of a worker and not yet locked. */
export async function nodeDuckDB(): Promise<DuckDB> {
  const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
  const duckdb = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await duckdb.instantiate();
  let connection: ReturnType<typeof duckdb.connect>;
  return {
    async open(config) {
      duckdb.open(config);
      connection = duckdb.connect();
    },
    query: async (sql) =>
      connection.useUnsafe((bindings, handle) => bindings.runQuery(handle, sql)),
    async insert(ipc, into) {
      connection.insertArrowFromIPCStream(ipc, { ...into, create: true });
    },
    close: async () => duckdb.reset()
  };
}

/** The page's engine, locked alike. */
export const nodeEngine = async (): Promise<Engine> => lockedEngine(await nodeDuckDB());
