import { expect, test } from 'vitest';
import { codebook } from '#lib/data/codebook.ts';
import { datasetIn } from '../sample-rows.ts';

const [study, families] = await Promise.all(
  ['study', 'families'].map(async (name) =>
    codebook((await datasetIn(`sample-data/${name}`)).package)
  )
);
const fieldOf = (tables: typeof study, table: string, field: string) =>
  tables?.find(({ name }) => name === table)?.fields.find(({ name }) => name === field);

test('a table tells its file, its labels and what stands for absent values', () => {
  expect(study?.find(({ name }) => name === 'visits')).toMatchObject({
    path: 'visits.csv',
    label: { en: 'Observed family visits', cy: 'Ymweliadau teulu a arsylwyd' },
    missing: [
      { value: '', reason: 'blank' },
      { value: 'NP', reason: 'not-published' },
      { value: 'NS', reason: 'not-asked' }
    ]
  });
});

test('values allowed have the labels of categories, of levels and of characteristics', () => {
  expect(fieldOf(study, 'whole-family', 'status')).toMatchObject({
    type: 'string',
    required: true,
    values: [{ value: 'printed' }, { value: 'derived' }]
  });
  expect(fieldOf(study, 'family-scales', 'wave')?.values?.[1]).toEqual({
    value: '3',
    label: { en: '3 months', cy: '3 mis' }
  });
  expect(fieldOf(families, 'families', 'parents')?.values).toEqual([
    { value: 'lone', label: { en: 'Lone parent', cy: 'Un rhiant' } },
    { value: 'two', label: { en: 'Two parents', cy: 'Dau riant' } }
  ]);
});

test('a number tells its range, and what may be absent is not required', () => {
  expect(fieldOf(families, 'scores', 'conflict')).toEqual({
    name: 'conflict',
    type: 'number',
    label: { en: 'Conflict', cy: 'Gwrthdaro' },
    required: false,
    minimum: 20,
    maximum: 80
  });
});
