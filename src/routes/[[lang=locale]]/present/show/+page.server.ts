import { readyDeck } from '../ready-deck.server.ts';
import type { PageServerLoad } from './$types';

/** The ready deck has a short address of its own, which a phone reads from the screen. */
export const load: PageServerLoad = async ({ params }) => ({ ready: await readyDeck(params.lang) });
