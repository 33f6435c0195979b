import type { Handle } from '@sveltejs/kit/hooks';
import { languageOf } from '#lib/data/localised.ts';

const PRELOAD = ' rel="modulepreload"';

/**
 * Writes the language of the route into the prerendered document, whose words and typeface come
 * before the scripts.
 */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    // The typeface of the first lines is wanted as early as the styles that name it, other letters not.
    preload: ({ type, path }) =>
      type === 'font' ? path.includes('source-sans-3-core') : type !== 'asset',
    transformPageChunk: ({ html }) =>
      html
        .replace('%lang%', languageOf(event.params.lang))
        .replaceAll(PRELOAD, `${PRELOAD} fetchpriority="low"`)
  });
