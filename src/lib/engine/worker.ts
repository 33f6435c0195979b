import type { WorkerResponseVariant, WorkerTaskVariant } from '@duckdb/duckdb-wasm';
import { EngineLost } from './engine.ts';

type Tasks = { [Task in WorkerTaskVariant as `${Task['type']}`]: Task };

/** DuckDB's worker as a function from request to answer. */
export interface DuckDBWorker {
  request<Name extends keyof Tasks>(
    type: Name,
    data: Tasks[Name]['data'],
    transfer?: Transferable[]
  ): Tasks[Name]['promise'];
  /** Ends the worker; requests without an answer, and later ones, fail as lost. */
  close(): void;
}

/**
 * Speaks with DuckDB's worker as its own client does (the package's `WorkerTaskVariant`), which
 * would bring a second Arrow with it and leaves requests waiting for ever when the worker dies.
 */
export function duckdbWorker(worker: Worker): DuckDBWorker {
  const pending = new Map<number, { resolve(answer: never): void; reject(cause: unknown): void }>();
  let lost: EngineLost | undefined;
  let sent = 0;

  function end(cause: EngineLost) {
    lost ??= cause;
    worker.terminate();
    pending.forEach(({ reject }) => reject(lost));
    pending.clear();
  }

  worker.addEventListener('error', (event) =>
    end(new EngineLost("DuckDB's worker broke down", { cause: new Error(event.message) }))
  );
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerResponseVariant>) => {
    const task = pending.get(data.requestId);
    const type: `${typeof data.type}` = data.type;
    if (!task || type === 'LOG' || type === 'INSTANTIATE_PROGRESS' || type === 'PROGRESS_UPDATE')
      return;
    pending.delete(data.requestId);
    if (type === 'ERROR') task.reject(new Error(data.data.message));
    else task.resolve(data.data as never);
  });

  return {
    request: (type, data, transfer = []) =>
      new Promise<never>((resolve, reject) => {
        if (lost) return reject(lost);
        const messageId = ++sent;
        pending.set(messageId, { resolve, reject });
        worker.postMessage({ messageId, type, data }, transfer);
      }),
    close: () => end(new EngineLost('The engine was closed'))
  };
}
