import { errorText } from '../data/error-text.ts';
import type { Interim } from './answered.ts';
import type { Source } from './described-tables.ts';

/** Milliseconds between two signs of life. */
const BEAT = 500;

/** Bytes of files on this device; undefined for those of a site, whose reading also waits for the network. */
export const bytesOf = (source: Source): number | undefined =>
  'files' in source ? source.files.reduce((sum, { size }) => sum + size, 0) : undefined;

/**
 * Does the work of a worker, which gives signs of life meanwhile and says if it fails.
 * @param bytes that the worker was given, by which the page judges how long is too long; undefined where it shall not.
 */
export function work(
  post: (said: Interim) => void,
  bytes: number | undefined,
  doing: () => Promise<void>
): void {
  if (bytes !== undefined) post({ is: 'alive', bytes });
  const beat = setInterval(() => post({ is: 'alive' }), BEAT);
  doing()
    .catch((error: unknown) => post({ is: 'failed', message: errorText(error) }))
    .finally(() => clearInterval(beat));
}
