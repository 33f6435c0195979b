import { continuumTests } from '#lib/figures/continuum/tests.ts';
import { tablesOn } from '#lib/figures/figures.ts';
import { sampleDataset } from '../../datasets/dataset.server.ts';
import type { PageServerLoad } from './$types';

const TABLES = [...tablesOn('practice'), 'study-aims', 'conclusions'];

export const load: PageServerLoad = async ({ params }) => {
  const dataset = await sampleDataset('study', params.lang, TABLES, TABLES);
  return { dataset, tests: continuumTests(dataset) };
};
