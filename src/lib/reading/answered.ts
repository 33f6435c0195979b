import type { AuditProgress } from '../pack/audit.ts';
import { m } from '../paraglide/messages.js';
import type { Reading } from './read-source.ts';
import { watchdog, type Watchdog } from './watchdog.ts';

/** What a worker says before its answer, or in place of it. */
export type Interim =
  | { readonly is: 'reading'; readonly reading: Reading }
  | { readonly is: 'auditing'; readonly progress: AuditProgress }
  /** That it lives; with how many bytes it was given, once, before it sets to work on files. */
  | { readonly is: 'alive'; readonly bytes?: number }
  | { readonly is: 'failed'; readonly message: string };

/**
 * Waits for the next answer of a worker.
 * @throws when the worker fails, is cancelled, or gives no sign of life any more; it is then to be ended.
 */
export function answered<Answer extends { readonly is: string }>(
  worker: Worker,
  onReading: (reading: Reading) => void,
  signal: AbortSignal,
  onAuditing: (progress: AuditProgress) => void = () => {}
): Promise<Answer> {
  const heard = new AbortController();
  const until = { signal: heard.signal };
  let watch: Watchdog | undefined;
  return new Promise<Answer>((resolve, reject) => {
    watch = watchdog(() => reject(new Error(m.check_stalled())));
    const broken = (event: Event) => {
      // A script that cannot be had says nothing but that it failed.
      const message = event instanceof ErrorEvent ? event.message : '';
      reject(new Error(message || event.type));
    };
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Interim | Answer>) => {
        const said = data as Interim;
        watch?.alive(said.is === 'alive' ? said.bytes : undefined);
        if (said.is === 'reading') onReading(said.reading);
        else if (said.is === 'auditing') onAuditing(said.progress);
        else if (said.is === 'failed') reject(new Error(said.message));
        else if (said.is !== 'alive') resolve(data as Answer);
      },
      until
    );
    worker.addEventListener('error', broken, until);
    worker.addEventListener('messageerror', broken, until);
    signal.addEventListener('abort', () => reject(signal.reason), until);
  }).finally(() => {
    heard.abort();
    watch?.end();
  });
}
