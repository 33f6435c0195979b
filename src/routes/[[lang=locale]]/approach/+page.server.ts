import { sampleDataset } from '../../datasets/dataset.server.ts';
import type { PageServerLoad } from './$types';

const TABLES = [
  'restorative-questions',
  'mechanisms',
  'observed-practice',
  'themes',
  'window-quadrants',
  'window-accounts',
  'conclusions'
];

export const load: PageServerLoad = async ({ params }) => ({
  dataset: await sampleDataset('study', params.lang, TABLES, TABLES)
});
