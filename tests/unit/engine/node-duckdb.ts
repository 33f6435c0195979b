import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { expect } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { lockedEngine, type DuckDB } from '#lib/engine/locked.ts';

const { resolve } = createRequire(import.meta.url);
const bundle = (name: string) => ({
  mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
  mainWorker: ''
});

type Bindings = Awaited<ReturnType<typeof createDuckDB>>;

/** What was started in this process, and the file of tests that has it. */
const started: { duckdb: Bindings; file: string | undefined }[] = [];

/**
 * DuckDB takes seconds to start, and files of tests run in a process one after the other: what a file
 * before this one had is free. Opening it gives an empty database.
 */
async function duckDBOfFile(): Promise<Bindings> {
  const file = expect.getState().testPath;
  const free = started.find((one) => one.file !== file);
  if (free) return Object.assign(free, { file }).duckdb;
  const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
  const duckdb = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await duckdb.instantiate();
  started.push({ duckdb, file });
  return duckdb;
}

/** The page's DuckDB, in this process instead of a worker and not yet locked. */
export async function nodeDuckDB(): Promise<DuckDB> {
  const duckdb = await duckDBOfFile();
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
