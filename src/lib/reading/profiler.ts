import type { PrepareChoices, ProfiledFiles } from '../data/describe/profile-files.ts';
import type { Checked } from '../data/problem.ts';
import { answered } from './answered.ts';
import type { Reading } from './read-source.ts';
import { readerWorker, type Answer } from './reader.ts';

/**
 * Looks into files without a descriptor, off the page's own thread.
 * @param choices what the reader chose of how they become tables.
 * @param signal gives up, and the promise fails with its reason.
 * @throws when a file cannot be had or the worker breaks down.
 */
export async function profileInWorker(
  files: readonly File[],
  choices: PrepareChoices,
  onReading: (reading: Reading) => void,
  signal: AbortSignal
): Promise<Checked<ProfiledFiles>> {
  signal.throwIfAborted();
  const worker = readerWorker();
  try {
    const answer = answered<Answer>(worker, onReading, signal);
    worker.postMessage({ profile: files, choices });
    const found = await answer;
    if (found.is === 'unreadable') return { ok: false, problems: found.problems };
    if (found.is === 'profiled') return { ok: true, value: found.profiled };
    throw new Error(found.is);
  } finally {
    worker.terminate();
  }
}
