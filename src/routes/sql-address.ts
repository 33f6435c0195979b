import { DEFAULT_VIEW, formatView } from '#lib/state/view.ts';
import { href } from './href.ts';

const KEY = '#sql=';

/**
 * Where a question is asked of a dataset. It stands behind the `#`, which browsers do not send, so
 * that no question reaches the host of the site.
 */
export const sqlAddress = (lang: string, data: string, sql?: string): string =>
  href('/[[lang=locale]]/data', lang, formatView({ ...DEFAULT_VIEW, data })) +
  (sql === undefined ? '' : KEY + encodeURIComponent(sql));

/** @returns the question behind the `#` of an address; undefined where there is none that can be read. */
export function sqlOf(hash: string): string | undefined {
  if (!hash.startsWith(KEY)) return undefined;
  try {
    return decodeURIComponent(hash.slice(KEY.length));
  } catch {
    return undefined;
  }
}
