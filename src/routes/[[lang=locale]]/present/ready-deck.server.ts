import { languageOf } from '#lib/data/localised.ts';
import type { Deck } from '#lib/story/deck.ts';
import { wholeSample } from '../../datasets/dataset.server.ts';
import { findingsDeck } from './findings-deck.ts';

/** @returns the ready deck of the published study in the language of a page. */
export async function readyDeck(lang: string | undefined): Promise<Deck> {
  const study = await wholeSample('study');
  return findingsDeck(languageOf(lang), study.package.version);
}
