import { languageOf } from '#lib/data/localised.ts';
import { studySure } from '#lib/figures/sure/study-sure.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { deckToHash } from '#lib/story/deck-link.ts';
import { wholeSample } from '../../datasets/dataset.server.ts';
import { sureLines } from '../findings.server.ts';
import { findingsDeck } from './findings-deck.ts';
import type { PageServerLoad } from './$types';

/** The ready deck comes in the language of the page, also as the part of an address that shows it. */
export const load: PageServerLoad = async ({ params }) => {
  const study = await wholeSample('study');
  const locale = languageOf(params.lang);
  overwriteGetLocale(() => locale);
  const ready = findingsDeck(locale, study.package.version, sureLines(studySure(study)));
  return { ready, hash: await deckToHash(ready) };
};
