import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { REASONS } from '#lib/data/missing.ts';
import type { DataPackage } from '#lib/data/package.ts';
import { dataPackageV2 } from './data-package-v2.ts';
import { studyFiles } from './study-files.ts';

const files = studyFiles();
const descriptor = (): DataPackage => JSON.parse(files.get('datapackage.json') ?? '');
const { resources, study } = descriptor();
const validates = new Ajv({ allowUnionTypes: true }).compile(dataPackageV2);

test('the descriptor keeps the rules of Data Package v2', () => {
  validates(descriptor());
  expect(validates.errors ?? []).toEqual([]);
});

test.each([
  ['a path upwards', { path: 'data/../../a.csv' }],
  ['an absolute path', { path: '/a.csv' }],
  ['data beside a path', { data: [] }],
  ['no schema', { schema: undefined }],
  ['an unknown type', { schema: { fields: [{ name: 'a', type: 'text' }] } }],
  ['two ways to match', { schema: { fields: [{ name: 'a' }], fieldsMatch: ['exact', 'equal'] } }]
])('the rules refuse %s', (_, change) => {
  const broken = descriptor();
  Object.assign(broken.resources[0] ?? {}, change);
  expect(validates(JSON.parse(JSON.stringify(broken)))).toBe(false);
});

test('every table of the folder is described, and every file described is there', () => {
  const tables = [...files.keys()].filter((name) => name.endsWith('.csv'));
  expect(resources.map(({ path }) => path).toSorted()).toEqual(tables.toSorted());
  expect(resources.every(({ name, path }) => path === `${name}.csv`)).toBe(true);
});

test('missing values are told by reasons of this site', () => {
  for (const { schema } of resources) {
    const labels = schema.missingValues?.map(({ label }) => label) ?? [];
    expect(labels).toEqual(['blank', 'not-published', 'not-asked']);
    expect(labels.every((label) => REASONS.includes(label))).toBe(true);
  }
});

test('categories differ, and their labels are those shown in English', () => {
  const fields = resources.flatMap(({ schema }) => schema.fields);
  const closed = fields.filter(({ categories }) => categories);
  expect(closed).toHaveLength(42);
  for (const { categories = [], labels = {} } of closed) {
    expect(new Set(categories.map(({ value }) => value)).size).toBe(categories.length);
    expect(new Set(categories.map(({ label }) => label)).size).toBe(categories.length);
    expect(Object.entries(labels).map(([value, { en }]) => [value, en])).toEqual(
      categories.map(({ value, label }) => [String(value), label])
    );
  }
});

test('whatever is shown is written in both languages', () => {
  const texts: string[] = [];
  JSON.stringify(descriptor(), (_, value) => {
    if (value && typeof value === 'object' && ('en' in value || 'cy' in value))
      texts.push(value.en, value.cy);
    return value;
  });
  expect(texts.length).toBeGreaterThan(400);
  expect(texts.filter((text) => !text?.trim())).toEqual([]);
  for (const field of resources.flatMap(({ schema }) => schema.fields))
    expect(field.label?.en).toBe(field.title);
});

test('all notes on the source are there, and speak of figures that are', () => {
  const upTo21 = Array.from({ length: 21 }, (_, at) => `P${String(at + 1).padStart(2, '0')}`);
  expect(study.notes.map(({ id }) => id)).toEqual([...upTo21, 'P23']);
  const figures = study.sources.map(({ figure }) => figure);
  expect(figures).toEqual([
    'trajectory',
    'change',
    'qualities',
    'included',
    'confidence',
    'likert',
    'continuum',
    'visits',
    'phases',
    'authority-groups',
    'authorities',
    'questions',
    'window',
    'mechanisms',
    'observed-practice',
    'themes',
    'training-design',
    'adoption',
    'recommendations'
  ]);
  expect(study.notes.flatMap((note) => note.figures).filter((f) => !figures.includes(f))).toEqual(
    []
  );
  expect(study.notes.filter(({ arms }) => arms).map(({ id }) => id)).toEqual(['P17', 'P20']);
  expect(study.notes.flatMap(({ id, table }) => (table ? [[id, table]] : []))).toEqual([
    ['P01', 'statements-practice'],
    ['P03', 'statements-agency'],
    ['P23', 'statements-practice']
  ]);
});

test('notes and comparison use no word that claims more than the source shows', () => {
  const english = /\b(caused?|proved?|impact|effect of|significant|mean change|cohort)\b/i;
  const welsh = /\b(achos(wyd|odd)|prof(wyd|odd) fod|effaith|arwyddocaol|newid cymedrig|cohort)\b/i;
  const texts = [...study.notes.map(({ text }) => text), study.comparison, study.title];
  expect(texts.filter(({ en, cy }) => english.test(en) || welsh.test(cy))).toEqual([]);
});

test('the comparison is 1 authority with the approach and 2 without, in both languages', () => {
  const arms = study.site.levels.map(({ arm }) => arm);
  expect(arms).toEqual(['without', 'without', 'with']);
  expect(study.comparison).toEqual({
    en: '1 authority with RA, 2 without; LA3 takes families with input from 4 or more agencies.',
    cy: "1 awdurdod gyda DA, 2 hebddo; mae LA3 yn derbyn teuluoedd sy'n cael mewnbwn gan 4 neu fwy o asiantaethau."
  });
});

test('a norm is never shown as stated, a direction only where the slides give one', () => {
  expect(study.measures.map(({ id, better, norm }) => [id, better, norm])).toEqual([
    ['conflict', 'lower', { mean: 50, sd: 10, stated: false }],
    ['cohesion', undefined, { mean: 50, sd: 10, stated: false }],
    ['independence', 'higher', { mean: 50, sd: 10, stated: false }],
    ['expressiveness', undefined, { mean: 50, sd: 10, stated: false }]
  ]);
});
