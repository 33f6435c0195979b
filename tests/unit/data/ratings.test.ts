import { expect, test } from 'vitest';
import { checkPackage } from '#lib/data/check-package.ts';
import type { DataPackage } from '#lib/data/package.ts';
import type { Records } from '#lib/data/study.ts';
import { recordsIn } from '../cube/read-dataset-as-records.ts';
import { described } from './made-up-records.ts';

const QUALITIES = described.study.qualities.slice(0, 2);
const [first, second] = QUALITIES.map(({ id }) => id) as [string, string];
const label = { en: 'Ratings', cy: 'Sgorau' };
const field = (name: string, type: 'string' | 'number') => ({ name, type, title: name });
type Ratings = NonNullable<Records['ratings']>;

/** The made-up records with two qualities that are rated from 1 to 5, or otherwise. */
function rated(change: Partial<Ratings> = {}): DataPackage {
  const { families, scores } = described.study.records!;
  const ratings = { table: 'ratings', id: 'id', scale: { min: 1, max: 5 }, ...change };
  return {
    ...described,
    study: {
      ...described.study,
      notes: [],
      sources: [],
      qualities: QUALITIES,
      measures: described.study.measures.slice(0, 2),
      records: { families, scores, ratings }
    },
    resources: [
      ...described.resources.slice(0, 2),
      {
        ...{ name: 'ratings', path: 'ratings.csv', type: 'table', title: 'Ratings', label },
        schema: { fields: [field('id', 'string'), field(first, 'number'), field(second, 'number')] }
      }
    ]
  };
}
function problemsOf(described: unknown) {
  const checked = checkPackage('d.json', described);
  return checked.ok
    ? []
    : checked.problems.map(({ rule, property, value, column, expected }) =>
        [rule, property, value ?? column, expected].join(' | ')
      );
}

test('a descriptor with ratings holds, with what its points mean', () => {
  expect(problemsOf(rated())).toEqual([]);
  const labels = { '1': label, '5': label };
  expect(problemsOf(rated({ scale: { min: 1, max: 5, labels } }))).toEqual([]);
  expect(problemsOf(rated({ scale: { min: -3, max: 7 } }))).toEqual([]);
});

test.each([
  [5, 5, 'descriptor-invalid | study.records.ratings.scale.max | 5 | 6 … 15'],
  [0, 11, 'descriptor-invalid | study.records.ratings.scale.max | 11 | 1 … 10'],
  [1, 4.5, 'descriptor-invalid | study.records.ratings.scale.max | 4.5 | integer']
])('a scale from %d to %d is none', (min, max, problem) => {
  expect(problemsOf(rated({ scale: { min, max } }))).toEqual([problem]);
});

test('a label off the scale, a quality and a table that are not known, and a missing column', () => {
  expect(problemsOf(rated({ scale: { min: 1, max: 3, labels: { '4': label } } }))).toEqual([
    'role-unknown | study.records.ratings.scale.labels | 4 | 1, 2, 3'
  ]);
  expect(problemsOf(rated({ qualities: [first, 'warm'] }))).toEqual([
    `role-unknown | study.records.ratings.qualities[1] | warm | ${first}, ${second}`
  ]);
  expect(problemsOf(rated({ table: 'opinions' }))).toEqual([
    'role-unknown | study.records.ratings.table | opinions | families, scores, ratings'
  ]);
  const without = rated();
  const fields = without.resources[2]!.schema.fields.slice(0, 2);
  const resources = [
    ...without.resources.slice(0, 2),
    { ...without.resources[2]!, schema: { fields } }
  ];
  expect(problemsOf({ ...without, resources })).toEqual([
    `field-missing | resources[2].schema.fields | ${second} | `
  ]);
});

test('one column cannot be a mention and a rating, but a table can hold both of different qualities', () => {
  const both = (mentioned: string[]) => {
    const { study, ...rest } = rated({ qualities: [second] });
    const mentions = { table: 'ratings', id: 'id', qualities: mentioned };
    return { ...rest, study: { ...study, records: { ...study.records!, mentions } } };
  };
  expect(problemsOf(both([first]))).toEqual([]);
  expect(problemsOf(both([first, second]))).toEqual([
    'role-unknown | study.records.ratings.table | ratings | families, scores'
  ]);
});

test('what is no point of the scale is left out, counted, and told with its row and column', async () => {
  const all = await recordsIn(rated(), {
    'families.csv': 'id,site,size\nf1,la1,1\nf2,la2,2\nf3,la3,3\nf4,la1,9\n',
    'scores.csv': 'id,wave,conflict,cohesion\nf1,w0,50,10\n',
    'ratings.csv': `id,${first},${second}\nf1,5,3.0\nf2,6,\nf3,2.5,1\nf4,often,0\nf9,3,3\nf3,2,2\n`
  });
  expect(all.leftOut).toEqual({
    ...{ families: 0, scoreRows: 0, scores: 0, values: 1, mentionRows: 0 },
    // The two rows of f3 say different things of it, so neither is used, nor what is wrong in them counted.
    ...{ ratings: 3, ratingRows: 3 }
  });
  const { values } = all.tables.get('ratings')!.columns.get(first)!;
  expect([...values]).toEqual([5, NaN, NaN]);
  expect([...all.tables.get('ratings')!.columns.get(second)!.values]).toEqual([3, NaN, NaN]);
  expect(
    all.problems
      .filter(({ file }) => file === 'ratings.csv')
      .map(({ rule, row, column, value, expected }) =>
        [rule, row, column, value, expected].join(' | ')
      )
  ).toEqual([
    `value-enum | 3 | ${first} | 6 | 1, 2, 3, 4, 5`,
    `value-enum | 4 | ${first} | 2.5 | 1, 2, 3, 4, 5`,
    `value-type | 5 | ${first} | often | number`,
    `value-enum | 5 | ${second} | 0 | 1, 2, 3, 4, 5`,
    'family-unknown | 6 | id | f9 | families.csv',
    'rows-differ | 7 | id | f3 | 4'
  ]);
});
