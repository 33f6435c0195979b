import type { Handle } from '@sveltejs/kit/hooks';

/** Writes the language of the route into the prerendered document. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', String(event.params.lang ?? 'en'))
  });
