import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { column } from '#lib/data/table.ts';
import { readDataset } from '#lib/data/read-dataset.ts';
import { FIGURE_PLACES } from '../../../src/routes/live/figure-places.ts';
import { studyFiles } from '../data/study-files.ts';

const files = studyFiles();
const read = await readDataset('study', async (path) => files.get(path));
if (!read.ok) throw new Error('The study cannot be read');
const { package: described, tables } = read.value;

test('every kind of figure that a note, a source or a conclusion names has a place', () => {
  const named = new Set([
    ...described.study.notes.flatMap(({ figures }) => figures),
    ...described.study.sources.map(({ figure }) => figure),
    ...column(tables['conclusions']!, 'figure').values.map(String)
  ]);
  expect(named.size).toBeGreaterThan(12);
  expect([...named].filter((kind) => !(kind in FIGURE_PLACES))).toEqual([]);
});

test('places are on pages of the site and have names of their own', () => {
  const places = Object.values(FIGURE_PLACES);
  expect(places.filter(({ route }) => !existsSync(`src/routes${route}/+page.svelte`))).toEqual([]);
  expect(new Set(places.map(({ name }) => name())).size).toBe(places.length);
  expect(new Set(places.map(({ route, at }) => route + at)).size).toBe(places.length);
});
