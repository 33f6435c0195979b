import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPackage } from '#lib/data/check-package.ts';
import type { DescribedScale, Description, Role } from '#lib/data/describe/description.ts';
import { faultsOf } from '#lib/data/describe/faults.ts';
import { settled } from '#lib/data/describe/guess-description.ts';
import type { TableProfile } from '#lib/data/describe/table-profile.ts';
import { toDescriptor } from '#lib/data/describe/to-descriptor.ts';
import { recordsIn } from '../../cube/read-dataset-as-records.ts';
import { guessed, rolesOf, table } from './described.ts';

const EXAMPLE = readFileSync('sample-data/examples/ratings.csv', 'utf8');
const RATED = [
  ...['Listened', 'Kept promises', 'Explained clearly', 'Saw the whole family', 'Easy to reach']
];

/** The description with another role of some columns. */
const put = (
  description: Description,
  profiles: readonly TableProfile[],
  roles: Readonly<Record<string, Role>>
): Description =>
  settled(
    {
      ...description,
      tables: description.tables.map((one) => ({
        ...one,
        columns: one.columns.map((column) => ({
          ...column,
          role: roles[column.name] ?? column.role
        }))
      }))
    },
    profiles
  );

describe('ratings are guessed', () => {
  test('of the example, with their scale', async () => {
    const { description } = await guessed(EXAMPLE);
    expect(rolesOf(description)).toEqual({
      ...{ family: ['Family ID'], site: ['Team'], arm: ['Group'] },
      score: ['strain_before', 'strain_after'],
      characteristic: ['Household'],
      rating: RATED
    });
    expect(description.scale).toEqual({ min: 1, max: 5, minMeans: '', maxMeans: '' });
  });

  test('where they stand in each row of a family, beside scores of several times', async () => {
    const { description } = await guessed(
      table('family,month,stress,fair,kind,open', 60, (at) => [
        ...[at >> 1, 6 * (at % 2), 20 + (at % 17)],
        ...[at >> 1, (at >> 1) + 3, (at >> 1) + 1].map((one) => one % 8)
      ])
    );
    expect(rolesOf(description)).toEqual({
      ...{ family: ['family'], wave: ['month'], score: ['stress'] },
      rating: ['fair', 'kind', 'open']
    });
    expect([description.scale.min, description.scale.max]).toEqual([0, 7]);
  });

  test('but not of two columns, of other ends, of what is measured several times, nor of ages', async () => {
    const { description } = await guessed(
      table('id,fair,kind,rooms,age_band,mood_t0,mood_t1', 30, (at) => [
        ...[at, 1 + (at % 5), 1 + ((at + 1) % 5), 1 + (at % 4)],
        ...[1 + (at % 5), 1 + (at % 5), 1 + (at % 5)]
      ])
    );
    expect(rolesOf(description)).toEqual({
      ...{ family: ['id'], score: ['mood_t0', 'mood_t1'] },
      characteristic: ['fair', 'kind', 'rooms', 'age_band']
    });
  });
});

test('a description of ratings is a descriptor, by which its file is read', async () => {
  const { description, profiles } = await guessed(EXAMPLE);
  const scale = { ...description.scale, minMeans: 'never', maxMeans: ' always ' };
  const descriptor = toDescriptor({ ...description, scale }, profiles);
  expect(checkPackage('d.json', descriptor)).toMatchObject({ ok: true });
  expect(descriptor.study.records!.ratings).toEqual({
    ...{ table: 'families', id: 'Family ID' },
    scale: {
      ...{ min: 1, max: 5 },
      labels: { '1': { en: 'never', cy: 'never' }, '5': { en: 'always', cy: 'always' } }
    }
  });
  expect(descriptor.study.qualities.map(({ id, area }) => [id, area])).toEqual(
    RATED.map((id) => [id, 'rated'])
  );
  expect(descriptor.study.sources.map(({ figure }) => figure)).toContain('ratings');
  const read = await recordsIn(descriptor, { 't1.csv': EXAMPLE });
  expect(read.problems).toEqual([]);
  const { values } = read.tables.get('families')!.columns.get('Listened')!;
  expect([...values.slice(0, 5)]).toEqual(
    EXAMPLE.split('\n')
      .slice(1, 6)
      .map((row) => Number(row.split(',')[6] || NaN))
  );
});

test('mentions and ratings of one file name their own qualities', async () => {
  const csv = table('id,a,b,c,d,fair,kind,open,mood_t0,mood_t1', 24, (at) => [
    ...[at, at % 2, (at >> 1) % 2, (at >> 2) % 2, 1],
    ...[1 + (at % 4), 1 + ((at + 1) % 4), 4 - (at % 4), at, at + 1]
  ]);
  const { description, profiles } = await guessed(csv);
  expect(rolesOf(description)).toMatchObject({
    ...{ mention: ['a', 'b', 'c', 'd'], rating: ['fair', 'kind', 'open'] }
  });
  const descriptor = toDescriptor(description, profiles);
  const { mentions, ratings } = descriptor.study.records!;
  expect([mentions?.qualities, ratings?.qualities]).toEqual([
    ['a', 'b', 'c', 'd'],
    ['fair', 'kind', 'open']
  ]);
  expect(checkPackage('d.json', descriptor)).toMatchObject({ ok: true });
  await recordsIn(descriptor, { 't1.csv': csv });
});

test('what a scale lacks is told', async () => {
  const { description, profiles } = await guessed(EXAMPLE);
  const faults = (scale: Partial<DescribedScale>) =>
    faultsOf({ ...description, scale: { ...description.scale, ...scale } }, profiles);
  expect(faults({})).toEqual([]);
  for (const scale of [{ max: NaN }, { min: 5 }, { max: 12 }, { min: 0.5 }])
    expect(faults(scale)).toEqual([{ is: 'scale-unclear', names: RATED }]);
  const other = put(description, profiles, { Household: 'rating' });
  expect(faultsOf(other, profiles)).toEqual([{ is: 'rating-not-whole', names: ['Household'] }]);
  const [first, second] = [description.tables[0]!, { ...description.tables[0]!, file: 't2.csv' }];
  expect(
    faultsOf({ ...description, tables: [first, second] }, [...profiles, ...profiles])
  ).toContainEqual({ is: 'ratings-apart', names: ['t1.csv', 't2.csv'] });
});
