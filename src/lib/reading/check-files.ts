import type { RowSlice } from '../data/row-slice.ts';
import { answered } from './answered.ts';
import type { Groups, GroupsAsked } from './check-groups.ts';
import type { RowAsked } from './check-source.ts';
import type { FoundInFile } from './lint-files.ts';
import type { Source } from './described-tables.ts';
import type { Reading } from './read-source.ts';

/** What is asked of a worker that checks: for identifiers in files, for a line of a file, or for the sizes of groups. */
export type CheckAsked =
  | { readonly is: 'identifiers'; readonly source: Source }
  | { readonly is: 'row'; readonly row: RowAsked }
  | { readonly is: 'groups'; readonly groups: GroupsAsked };

export type CheckAnswer =
  | { readonly is: 'identifiers'; readonly found: readonly FoundInFile[] }
  | { readonly is: 'row'; readonly slice: RowSlice | undefined }
  | { readonly is: 'groups'; readonly groups: Groups };

/** Asks a worker of its own, which ends with its answer. */
async function asked(
  question: CheckAsked,
  signal: AbortSignal,
  onReading: (reading: Reading) => void = () => {}
): Promise<CheckAnswer> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = answered<CheckAnswer>(worker, onReading, signal);
    worker.postMessage(question);
    return await answer;
  } finally {
    worker.terminate();
  }
}

/**
 * Looks for identifiers in the files of a dataset, off the page's own thread. Each throws when the worker
 * breaks down or a file can no longer be read, and with the signal's reason when it is given up.
 */
export async function identifiersIn(
  source: Source,
  signal: AbortSignal,
  onReading: (reading: Reading) => void
): Promise<readonly FoundInFile[]> {
  const answer = await asked({ is: 'identifiers', source }, signal, onReading);
  return answer.is === 'identifiers' ? answer.found : [];
}

/** Reads a line of a file anew, with its neighbours; undefined where the file cannot be read. */
export async function rowIn(row: RowAsked, signal: AbortSignal): Promise<RowSlice | undefined> {
  const answer = await asked({ is: 'row', row }, signal);
  return answer.is === 'row' ? answer.slice : undefined;
}

/** How small the groups are that characteristics make. */
export async function groupsIn(groups: GroupsAsked, signal: AbortSignal): Promise<Groups> {
  const answer = await asked({ is: 'groups', groups }, signal);
  if (answer.is !== 'groups') throw new Error(answer.is);
  return answer.groups;
}
