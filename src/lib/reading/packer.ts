import type { Problem } from '../data/problem.ts';
import type { IdentifierKind } from '../disclosure/finding.ts';
import type { AuditProgress } from '../pack/audit.ts';
import type { EarlierGiven } from '../pack/earlier-given.ts';
import type { MadePack } from '../pack/make-pack.ts';
import type { PackProblem } from '../pack/pack-problem.ts';
import type { Role } from '../pack/policy.ts';
import { answered } from './answered.ts';
import type { Source } from './described-tables.ts';

/** A column of the records, what it may be in a policy, and what it seems to hold. */
export interface PolicyColumn {
  readonly table: string;
  readonly column: string;
  readonly may: readonly Role[];
  readonly found: readonly IdentifierKind[];
}

/** What a pack is to be made by; `signed` is false for a look at the result. */
export interface WantedPack {
  readonly policy: string;
  readonly ledger?: readonly string[];
  readonly published?: EarlierGiven['packs'];
  readonly signed: boolean;
}

/** What is asked of the worker: the columns of records or, where one is wanted, a pack of them. */
export interface PackAsked {
  readonly source: Source;
  readonly wanted?: WantedPack;
}

export type PackAnswer =
  | { readonly is: 'unreadable'; readonly problems: readonly Problem[] }
  | { readonly is: 'columns'; readonly columns: readonly PolicyColumn[] }
  | { readonly is: 'refused'; readonly problems: readonly PackProblem[] }
  | { readonly is: 'packed'; readonly made: MadePack };

/**
 * Asks a worker of its own, which ends with the answer: records are read anew and stay in it.
 * @param signal ends it at once; the promise then fails with its reason.
 * @throws when a file can no longer be read or the worker breaks down.
 */
export async function askPacker(
  asked: PackAsked,
  signal: AbortSignal,
  onAuditing: (progress: AuditProgress) => void = () => {}
): Promise<PackAnswer> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./pack.worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = answered<PackAnswer>(worker, () => {}, signal, onAuditing);
    worker.postMessage(asked);
    return await answer;
  } finally {
    worker.terminate();
  }
}
