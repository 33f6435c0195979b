import { readyDeck } from './ready-deck.server.ts';
import type { PageServerLoad } from './$types';

/** The ready deck comes in the language of the page. */
export const load: PageServerLoad = async ({ params }) => ({ ready: await readyDeck(params.lang) });
