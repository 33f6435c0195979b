import { getContext, setContext } from 'svelte';
import type { Words } from '#lib/data/nouns/word.ts';

const KEY = Symbol('words');
type Get = () => Words | undefined;

/** Studies whose figures are in view, in the order in which they came. */
const shown: Get[] = [];

/**
 * Lets all messages in and below this component speak of a study. Called while it is made.
 * @param get its words, undefined for the published study's; it is asked anew whenever they change.
 * @param files whether figures are shown, so that what is said outside of components, as in files
 *   that are taken away of them, speaks of it too while it is what came into view last.
 */
export function speakOf(get: Get, { files = false } = {}): void {
  setContext(KEY, get);
  if (!files) return;
  $effect(() => {
    shown.push(get);
    return () => void shown.splice(shown.indexOf(get), 1);
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
  return (get ?? shown.at(-1))?.();
}
