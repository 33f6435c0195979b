import { continuumTests } from '#lib/figures/continuum/tests.ts';
import { sampleDataset } from '../../datasets/dataset.server.ts';
import type { PageServerLoad } from './$types';

const TABLES = [
  'study-aims',
  'study-parts',
  'data-collection',
  'families-measured',
  'phase-1-groups',
  'phase-1-plans',
  'service-categories',
  'authorities',
  'entry-rules',
  'whole-family',
  'whole-family-accounts',
  'practitioner-qualities',
  'visits',
  'conclusions'
];

export const load: PageServerLoad = async ({ params }) => {
  const dataset = await sampleDataset('study', params.lang, TABLES, TABLES);
  return { dataset, tests: continuumTests(dataset) };
};
