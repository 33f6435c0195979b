import { sampleDataset } from '../../dataset.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { study } = (await sampleDataset('study', [])).package;
  return { comparison: study.comparison, notes: study.notes };
};
