import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDataset } from '#lib/data/read-dataset.ts';
import { FIGURE_PLACES } from '../../../src/routes/live/figure-places.ts';
import { LIVE_FIGURES } from '../../../src/routes/live/live-figures.ts';
import { studyFiles } from '../data/study-files.ts';

test('every figure that has a place can be drawn on its own, and leads to the same page', () => {
  const places = Object.values(FIGURE_PLACES).map(({ route, at }) => [at.split('#')[1]!, route]);
  expect(places.length).toBeGreaterThan(15);
  expect(places.filter(([id, route]) => LIVE_FIGURES[id!]?.route !== route)).toEqual([]);
});

test('each is of a page of the site, and those of published figures fit the study', async () => {
  const files = studyFiles();
  const read = await readDataset('study', async (path) => files.get(path));
  if (!read.ok) throw new Error('The study cannot be read');
  const all = Object.entries(LIVE_FIGURES);
  expect(all.filter(([, { route }]) => !existsSync(`src/routes${route}/+page.svelte`))).toEqual([]);
  expect(all.flatMap(([id, { fits }]) => (fits(read.value) ? [] : [id]))).toEqual([
    'ratings',
    'change',
    'distribution',
    'families',
    'model'
  ]);
});
