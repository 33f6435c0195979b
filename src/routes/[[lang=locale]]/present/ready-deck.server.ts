import { languageOf } from '#lib/data/localised.ts';
import { studySure } from '#lib/figures/sure/study-sure.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import type { Deck } from '#lib/story/deck.ts';
import { wholeSample } from '../../datasets/dataset.server.ts';
import { sureLines } from '../findings.server.ts';
import { findingsDeck } from './findings-deck.ts';

/** @returns the ready deck of the published study in the language of a page. */
export async function readyDeck(lang: string | undefined): Promise<Deck> {
  const study = await wholeSample('study');
  const locale = languageOf(lang);
  overwriteGetLocale(() => locale);
  return findingsDeck(locale, study.package.version, sureLines(studySure(study)));
}
