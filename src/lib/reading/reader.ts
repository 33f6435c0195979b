import type { Cells } from '../cube/cells.ts';
import type { LeftOut } from '../data/left-out.ts';
import type { PrepareChoices, ProfiledFiles } from '../data/describe/profile-files.ts';
import type { Dataset } from '../data/package.ts';
import type { Checked, Problem } from '../data/problem.ts';
import type { Usage } from '../data/usage.ts';
import type { ArrowTable } from '../engine/engine.ts';
import { answered } from './answered.ts';
import type { Source } from './described-tables.ts';
import type { ReadRelease } from './read-release.ts';
import type { Reading } from './read-source.ts';

/** What is asked of the worker: to read a source, then for its tables; or to look into files that nobody described. */
export type Asked =
  Source | 'tables' | { readonly profile: readonly File[]; readonly choices: PrepareChoices };

type ArrowTables = Readonly<Record<string, ArrowTable>>;

/** A dataset that the worker read; records as sums, for their tables stay in the worker. */
export interface ReadInWorker {
  readonly dataset: Dataset;
  readonly records?: {
    readonly cells: Cells;
    readonly leftOut: LeftOut;
    readonly problems: readonly Problem[];
    readonly usage: Usage;
  };
  /** The sums of an audited release. */
  readonly released?: ReadRelease;
  /** Fingerprint of files of this device, where the browser can make one. */
  readonly print?: string;
}

/** What the worker answers. */
export type Answer =
  | { readonly is: 'unreadable'; readonly problems: Problem[] }
  | { readonly is: 'read'; readonly read: ReadInWorker }
  | { readonly is: 'tables'; readonly tables: ArrowTables }
  | { readonly is: 'profiled'; readonly profiled: ProfiledFiles };

/** A dataset that was opened in a worker of its own, which holds the tables of records. */
export interface Opened extends ReadInWorker {
  /** Gets the tables of records anew, to be given away. */
  readonly tables: () => Promise<ArrowTables>;
  /** Ends the worker; the tables can no longer be had. */
  readonly close: () => void;
}

/** Starts a worker that reads files. */
export const readerWorker = () =>
  new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });

/**
 * Reads a dataset off the page's own thread, which stays free whatever the files hold.
 * @param signal ends the reading at once; the promise then fails with its reason.
 * @returns the problems, where the dataset cannot be used at all.
 * @throws when a file cannot be had or the worker breaks down.
 */
export async function openInWorker(
  source: Source,
  onReading: (reading: Reading) => void = () => {},
  signal?: AbortSignal
): Promise<Checked<Opened>> {
  signal?.throwIfAborted();
  const worker = readerWorker();
  const ended = new AbortController();
  const close = () => {
    worker.terminate();
    ended.abort();
  };
  signal?.addEventListener('abort', () => ended.abort(signal.reason), { signal: ended.signal });
  const ask = (asked: Asked) => {
    const answer = answered<Answer>(worker, onReading, ended.signal);
    worker.postMessage(asked);
    return answer;
  };
  try {
    const answer = await ask(source);
    if (answer.is === 'read') {
      if (!answer.read.records) close();
      let last: Promise<unknown> = Promise.resolve();
      const tables = () => {
        // One answer at a time, so that each finds who asked.
        const next = last.then(async () => {
          const got = await ask('tables');
          if (got.is !== 'tables') throw new Error(got.is);
          return got.tables;
        });
        last = next.catch(() => undefined);
        return next;
      };
      return { ok: true, value: { ...answer.read, tables, close } };
    }
    close();
    if (answer.is === 'unreadable') return { ok: false, problems: answer.problems };
    throw new Error(answer.is);
  } catch (error) {
    close();
    throw error;
  }
}
