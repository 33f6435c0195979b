import type { ClientInit, HandleClientError } from '@sveltejs/kit/hooks';
import { errorText } from '#lib/data/error-text.ts';
import { notFetched } from '#lib/parts/not-fetched.ts';

/** A page is there to be read: it is painted before it comes alive, unless nobody looks at it. */
export const init: ClientInit = () =>
  new Promise<void>((ready) => {
    if (document.hidden) ready();
    else requestAnimationFrame(() => setTimeout(ready));
  });

/** Tells what the page of an error says: what did not arrive from what is at fault. */
export const handleError: HandleClientError = ({ kind, error }) => {
  if (kind !== 'unknown')
    return { cause: error.status === 404 ? 'missing' : error.status >= 500 ? 'network' : 'fault' };
  console.error(error);
  return {
    cause: !navigator.onLine || notFetched(error) ? 'network' : 'fault',
    detail: errorText(error)
  };
};
