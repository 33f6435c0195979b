import { languageOf, type Language } from '#lib/data/localised.ts';
import { wordsOf } from '#lib/data/nouns/words-of.ts';
import { tablesOn } from '#lib/figures/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { sampleDataset, wholeSample } from '../../datasets/dataset.server.ts';
import { shippedOptions } from '../../datasets/listed.server.ts';
import { sureOn } from '../../datasets/sure.server.ts';
import { drawStill } from '../../still/draw-still.server.ts';
import ExploreFigures from './ExploreFigures.svelte';
import type { PageServerLoad } from './$types';

drawStill('explore', ExploreFigures);

/** What only the page as built says. */
const saidOf = (locale: Language) => ({
  description: m.explore_description({}, { locale }),
  noscript: m.explore_noscript({}, { locale })
});

export const load: PageServerLoad = async ({ params }) => ({
  dataset: await sampleDataset('study', params.lang, tablesOn('explore')),
  said: saidOf(languageOf(params.lang)),
  offered: shippedOptions(languageOf(params.lang)),
  words: wordsOf((await wholeSample('study')).package.study.nouns),
  sure: await sureOn(params.lang, ['trajectory', 'qualities'])
});
