import { confidenceRows } from '#lib/figures/confidence/rows.ts';
import { tablesOn } from '#lib/figures/figures.ts';
import { sampleDataset } from '../../datasets/dataset.server.ts';
import { sureOn } from '../../datasets/sure.server.ts';
import type { PageServerLoad } from './$types';

const TABLES = tablesOn('training');

export const load: PageServerLoad = async ({ params }) => {
  const dataset = await sampleDataset('study', params.lang, TABLES, TABLES);
  return {
    dataset,
    confidence: confidenceRows(dataset),
    sure: await sureOn(params.lang, ['confidence', 'likert-practice', 'likert-agency'])
  };
};
