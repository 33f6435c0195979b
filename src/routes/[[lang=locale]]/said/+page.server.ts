import { languageOf } from '#lib/data/localised.ts';
import { conclusionRows } from '#lib/figures/conclusions/rows.ts';
import { tablesOn } from '#lib/figures/figures.ts';
import Qualities from '#lib/figures/qualities/Qualities.svelte';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { sampleDataset } from '../../datasets/dataset.server.ts';
import { sureOn } from '../../datasets/sure.server.ts';
import { drawStill } from '../../still/draw-still.server.ts';
import type { PageServerLoad } from './$types';

const TABLES = tablesOn('said');
/** Of these the page gets rows, not tables. */
const READ = [...TABLES, 'conclusions'];

drawStill('qualities', Qualities);

export const load: PageServerLoad = async ({ params }) => {
  const sure = await sureOn(params.lang, ['qualities']);
  const dataset = await sampleDataset('study', params.lang, TABLES, TABLES);
  const read = await sampleDataset('study', params.lang, READ, READ);
  const lang = languageOf(params.lang);
  overwriteGetLocale(() => lang);
  return {
    dataset,
    sure,
    conclusions: {
      qualities: conclusionRows(read, ['qualities']),
      themes: conclusionRows(read, ['themes'])
    }
  };
};
