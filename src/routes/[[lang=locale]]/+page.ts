import { browser } from '$app/env';
import type { PageLoad } from './$types';

/** A reader who comes from another page gets the figures live with the page. */
export const load: PageLoad = async ({ data }) => ({
  ...data,
  Figure:
    browser && 'alive' in document.documentElement.dataset
      ? (await import('./FindingFigure.svelte')).default
      : undefined
});
