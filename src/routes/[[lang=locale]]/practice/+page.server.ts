import { languageOf } from '#lib/data/localised.ts';
import { conclusionRows } from '#lib/figures/conclusions/rows.ts';
import { continuumTests } from '#lib/figures/continuum/tests.ts';
import { tablesOn } from '#lib/figures/figures.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { sampleDataset } from '../../datasets/dataset.server.ts';
import { sureOn } from '../../datasets/sure.server.ts';
import type { PageServerLoad } from './$types';

const TABLES = [...tablesOn('practice'), 'study-aims'];
/** Of these the page gets rows, not tables. */
const READ = [...TABLES, 'conclusions'];

export const load: PageServerLoad = async ({ params }) => {
  const lang = languageOf(params.lang);
  overwriteGetLocale(() => lang);
  const read = await sampleDataset('study', params.lang, READ, READ);
  return {
    dataset: await sampleDataset('study', params.lang, TABLES, TABLES),
    tests: continuumTests(read),
    sure: await sureOn(params.lang, ['continuum']),
    conclusions: {
      continuum: conclusionRows(read, ['continuum']),
      visits: conclusionRows(read, ['visits', 'observed-practice'])
    }
  };
};
