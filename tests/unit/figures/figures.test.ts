import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIGURE_PAGES } from '#lib/figures/figure-kind.ts';
import { FIGURE_KINDS, FIGURES, figuresOn, isDrawnOf, tablesOn } from '#lib/figures/figures.ts';
import { readDataset } from '#lib/data/read-dataset.ts';
import { FIGURE_ROUTES } from '../../../src/routes/figure-routes.ts';
import { studyFiles } from '../data/study-files.ts';

const files = studyFiles();
const read = await readDataset('study', async (path) => files.get(path));
if (!read.ok) throw new Error('The study cannot be read');
const study = read.value;

test('every room with a figure is found by its name', () => {
  const rooms = readdirSync('src/lib/figures').filter((room) =>
    existsSync(`src/lib/figures/${room}/figure.ts`)
  );
  expect(rooms.length).toBeGreaterThan(20);
  expect(Object.keys(FIGURE_KINDS).sort()).toEqual(rooms);
});

test('every figure but those of records is drawn of the study, on a page of the site', () => {
  const all = Object.values(FIGURES);
  expect(all.flatMap((figure) => (isDrawnOf(figure, study) ? [] : [figure.id]))).toEqual([
    'ratings',
    'change',
    'distribution',
    'families',
    'model',
    'answers',
    'left-out',
    'detectable',
    'alike',
    'not-measured',
    'got-better',
    'subgroups',
    'over-sites'
  ]);
  expect(FIGURE_PAGES.filter((page) => figuresOn(page).length === 0)).toEqual([]);
  expect(Object.values(FIGURE_ROUTES).filter((one) => !existsSync(`src/routes${one}`))).toEqual([]);
});

test('no two figures of a page have one place', () => {
  const places = Object.values(FIGURE_KINDS).map(({ page, order }) => `${page} ${order}`);
  expect(new Set(places).size).toBe(places.length);
});

test('the tables and scripts that figures name are there', () => {
  const kinds = Object.values(FIGURES);
  const tables = kinds.flatMap((kind) => [...(kind.tables ?? []), ...(kind.more ?? [])]);
  expect(tables.filter((table) => !(table in study.tables))).toEqual([]);
  const parts = kinds.flatMap(({ scripts }) => [
    ...(scripts?.published ?? []),
    ...(scripts?.records ?? [])
  ]);
  expect(parts.length).toBeGreaterThan(10);
  const SCRIPTS = 'src/lib/figures/takeaway/scripts';
  expect(
    parts.filter((part) => !['R', 'py'].some((one) => existsSync(`${SCRIPTS}/${part}.${one}`)))
  ).toEqual([]);
});

test('a page carries the tables of its figures, each once, and of other pages’ figures what they need', () => {
  expect(tablesOn('explore')).toEqual([
    'families-measured',
    'family-scales',
    'practitioner-qualities'
  ]);
  expect(tablesOn('practice').sort()).toEqual([
    'authorities',
    'data-collection',
    'entry-rules',
    'families-measured',
    'observed-practice',
    'phase-1-groups',
    'phase-1-plans',
    'service-categories',
    'study-parts',
    'visits',
    'whole-family',
    'whole-family-accounts'
  ]);
  expect(tablesOn('said').sort()).toEqual(['practitioner-qualities', 'themes']);
  expect(tablesOn('findings').sort()).toEqual([
    'confidence',
    'confidence-change',
    'families-measured',
    'family-scales',
    'practitioner-qualities',
    'statements-agency',
    'whole-family'
  ]);
});
