import { getContext, setContext } from 'svelte';
import type { Words } from '#lib/data/nouns/word.ts';

const KEY = Symbol('words');
type Get = () => Words | undefined;

/** What came into view last; what is said outside of components, such as in a file, speaks of it. */
let last: Get | undefined;

/**
 * Lets all messages in and below this component speak of a study. Called while it is made.
 * @param get its words, undefined for the published study's; it is asked anew whenever they change.
 */
export function speakOf(get: Get): void {
  setContext(KEY, get);
  $effect(() => {
    const before = last;
    last = get;
    return () => {
      if (last === get) last = before;
    };
  });
}

/** @returns the words of the study that is spoken of where a message is asked for. */
export function wordsInView(): Words | undefined {
  let get: Get | undefined;
  try {
    // Svelte knows the component whose text or derived value is being made, not only while it is made itself.
    get = getContext<Get | undefined>(KEY);
  } catch {
    // Outside of components there is none.
  }
  return (get ?? last)?.();
}
