import type { ClientInit } from '@sveltejs/kit/hooks';

/** A page is there to be read: it is painted before it comes alive, unless nobody looks at it. */
export const init: ClientInit = () =>
  new Promise<void>((ready) => {
    if (document.hidden) ready();
    else requestAnimationFrame(() => setTimeout(ready));
  });
