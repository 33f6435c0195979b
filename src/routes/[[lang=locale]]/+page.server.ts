import { sampleDataset } from '../dataset.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  dataset: await sampleDataset('study', [
    'families-measured',
    'family-scales',
    'practitioner-qualities'
  ])
});
