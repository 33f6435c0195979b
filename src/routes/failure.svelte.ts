import type { Component } from 'svelte';

/** Milliseconds after which what a failed page shows is fetched, so that it is there without a network. */
const SETTLED = 2500;

/** What stands in place of a page that failed, once it has come. */
export const failure = $state<{ page?: Component<{ error: App.Error }> }>({});

export async function fetchNow(): Promise<void> {
  const fetched = await import('./Failure.svelte').catch(() => undefined);
  if (fetched) failure.page = fetched.default;
}

/** Fetches it some time after a page has opened. @param after milliseconds. @returns gives up. */
export function fetchFailure(after = SETTLED): () => void {
  const timer = setTimeout(() => navigator.onLine && void fetchNow(), after);
  return () => clearTimeout(timer);
}
