import { deckToHash } from '#lib/story/deck-link.ts';
import { readyDeck } from './ready-deck.server.ts';
import type { PageServerLoad } from './$types';

/** The ready deck comes in the language of the page, also as the part of an address that shows it. */
export const load: PageServerLoad = async ({ params }) => {
  const ready = await readyDeck(params.lang);
  return { ready, hash: await deckToHash(ready) };
};
