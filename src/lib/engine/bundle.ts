import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?gzip';
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?gzip';
import { inflate, type Progress } from './inflate.ts';

/** DuckDB's two files: the database, and the script of the worker it runs in. */
export interface Bundle {
  readonly wasm: Blob;
  readonly worker: Blob;
}

/**
 * Fetches DuckDB from the site itself.
 * @param onProgress told of the database, which is nearly all of the bytes.
 * @param signal gives up; the promise then fails with its reason.
 * @throws Error when one of the files cannot be had.
 */
export async function fetchBundle(
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal
): Promise<Bundle> {
  const absolute = (address: string) => new URL(address, document.baseURI).href;
  const [wasmFile, workerFile] = await Promise.all([
    inflate(absolute(wasm), 'application/wasm', onProgress, { signal }),
    inflate(absolute(worker), 'text/javascript', undefined, { signal })
  ]);
  return { wasm: wasmFile, worker: workerFile };
}
