import { onMount } from 'svelte';
import { beforeNavigate, goto } from '$app/navigation';
import { page } from '$app/state';
import { formatView, parseView, type View } from '#lib/state/view.ts';

/** The view that the page's address asks for, fitted to nothing yet. Must be made while a page is set up. */
export class AskedView {
  // A prerendered page has no query: it is read once the page is alive.
  #alive = $state(false);
  /** What was asked for last, while the address has yet to follow: it is drawn before that. */
  #ahead = $state<string>();
  readonly #query: string = $derived.by(() =>
    this.#alive ? (this.#ahead ?? page.url.search) : ''
  );
  readonly parsed: ReturnType<typeof parseView> = $derived.by(() => parseView(this.#query));

  constructor() {
    onMount(() => {
      this.#alive = true;
    });
    beforeNavigate(({ type }) => {
      if (type !== 'goto') this.#ahead = undefined;
    });
  }

  /** Asks for another view, a step in the browser's history unless it stands `instead` of the last. */
  async show(view: View, instead?: 'instead'): Promise<void> {
    const query = formatView(view);
    this.#ahead = query;
    await goto(page.url.pathname + query, {
      reset: false,
      replace: instead === 'instead'
    });
    if (this.#ahead === query) this.#ahead = undefined;
  }
}
