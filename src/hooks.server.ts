import type { Handle } from '@sveltejs/kit/hooks';
import { languageOf } from '#lib/data/localised.ts';
import { figureFaults } from './routes/figure-faults.server.ts';

const PRELOAD = ' rel="modulepreload"';

/** @throws Error where figures of a page lack rows or a source, which fails the build. */
function refuseFaults(html: string, page: string) {
  const faults = figureFaults(html);
  if (faults.length) throw new Error([`Page ${page}:`, ...faults].join('\n'));
}

/**
 * Writes the language of the route into the prerendered document, whose words and typeface come
 * before the scripts.
 */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    // The typeface of the first lines is wanted as early as the styles that name it, other letters not.
    preload: ({ type, path }) =>
      type === 'font' ? path.includes('source-sans-3-core') : type !== 'asset',
    transformPageChunk: ({ html }) => {
      refuseFaults(html, event.url.pathname);
      return html
        .replace('%lang%', languageOf(event.params.lang))
        .replaceAll(PRELOAD, `${PRELOAD} fetchpriority="low"`);
    }
  });
