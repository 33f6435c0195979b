import { tablesOn } from '#lib/figures/figures.ts';
import { sampleDataset } from '../../../datasets/dataset.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({
  dataset: await sampleDataset('study', params.lang, tablesOn('what-if'))
});
