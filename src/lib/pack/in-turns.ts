import type { AuditProgress } from './audit.ts';

/** Milliseconds after which others have a turn. */
const TURN = 50;

/** Runs an audit in turns, so that it can be watched and ended. */
export async function inTurns<T>(
  steps: Generator<AuditProgress, T>,
  onProgress: (progress: AuditProgress) => void,
  signal?: AbortSignal
): Promise<T> {
  for (let since = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < TURN) continue;
    onProgress(value);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    since = performance.now();
  }
}
