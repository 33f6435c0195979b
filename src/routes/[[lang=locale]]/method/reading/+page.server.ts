import { languageOf } from '#lib/data/localised.ts';
import { wholeSample } from '../../../datasets/dataset.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const { study } = (await wholeSample('study')).package;
  return { comparison: study.comparison[languageOf(params.lang)] };
};
