import { m } from '../paraglide/messages.js';
import type { EngineStatus, Unsupported } from '../state/engine.svelte.ts';

const LACKS: Record<Unsupported, string> = {
  'no-wasm': 'WebAssembly',
  'no-worker': 'Web Workers',
  'no-decompression': 'DecompressionStream'
};
/** @returns what a browser lacks, by its own name. */
export const lacking = (what: Unsupported): string => LACKS[what];

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/**
 * How far the engine is on its way to an answer, in words.
 * @param otherwise is said where it neither arrives, starts nor loads.
 */
export function engineProgress(
  { phase, received, total }: EngineStatus,
  otherwise: string
): string {
  if (phase === 'fetching')
    return total
      ? m.sql_fetching({ received: megabytes(received), total: megabytes(total) })
      : m.sql_fetching_unsized({ received: megabytes(received) });
  if (phase === 'starting') return m.sql_starting();
  return phase === 'loading' ? m.sql_loading() : otherwise;
}
