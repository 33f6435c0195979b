import { confidenceRows } from '#lib/figures/confidence/rows.ts';
import { sampleDataset } from '../../datasets/dataset.server.ts';
import type { PageServerLoad } from './$types';

const TABLES = [
  'training-design',
  'confidence',
  'confidence-change',
  'confidence-factors',
  'statements-practice',
  'statements-agency',
  'adoption',
  'recommendations'
];

export const load: PageServerLoad = async ({ params }) => {
  const dataset = await sampleDataset('study', params.lang, TABLES, TABLES);
  return { dataset, confidence: confidenceRows(dataset) };
};
