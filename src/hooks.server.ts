import type { Handle } from '@sveltejs/kit/hooks';
import { emptyFigures } from './routes/empty-figures.server.ts';

const PRELOAD = ' rel="modulepreload"';

/** @throws Error where a figure of a page has no rows, which fails the build. */
function refuseEmpty(html: string, page: string) {
  const empty = emptyFigures(html).map((id) => `"${id}"`);
  if (empty.length)
    throw new Error(
      `${page} shows no rows in ${empty.join(', ')}: see what rows the figure makes of its tables`
    );
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
      refuseEmpty(html, event.url.pathname);
      return html
        .replace('%lang%', String(event.params.lang ?? 'en'))
        .replaceAll(PRELOAD, `${PRELOAD} fetchpriority="low"`);
    }
  });
