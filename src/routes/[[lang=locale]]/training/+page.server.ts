import { languageOf } from '#lib/data/localised.ts';
import { confidenceRows } from '#lib/figures/confidence/rows.ts';
import { tablesOn } from '#lib/figures/figures.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { sampleDataset } from '../../datasets/dataset.server.ts';
import { sureOn } from '../../datasets/sure.server.ts';
import { leads } from './leads.server.ts';
import type { PageServerLoad } from './$types';

const TABLES = tablesOn('training');

export const load: PageServerLoad = async ({ params }) => {
  const dataset = await sampleDataset('study', params.lang, TABLES, TABLES);
  overwriteGetLocale(() => languageOf(params.lang));
  return {
    dataset,
    confidence: confidenceRows(dataset),
    leads: leads(dataset),
    sure: await sureOn(params.lang, ['confidence', 'likert-practice', 'likert-agency'])
  };
};
