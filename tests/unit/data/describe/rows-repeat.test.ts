import { expect, test } from 'vitest';
import { faultsOf } from '#lib/data/describe/faults.ts';
import { guessed, table } from './described.ts';

/** 30 families at two time points, `each` rows for each of both. */
const rows = (each: number) =>
  table('family,school,wave,scale,value', 60 * each, (at) => {
    const seen = Math.floor(at / each);
    return [`F${seen >> 1}`, seen % 4 < 2 ? 'A' : 'B', seen % 2, `s${at % each}`, (at * 7) % 53];
  });

test('a file with one value a row is spread out by a step', async () => {
  const { description, profiles } = await guessed(rows(2));
  expect(profiles[0]!.preparation!.sources[0]!.steps).toEqual([
    { kind: 'spread', key: ['family', 'wave'], name: 'scale', value: 'value' }
  ]);
  expect(profiles[0]!.rows).toBe(60);
  expect(faultsOf(description, profiles)).toEqual([]);
});
test('where no column is called what was measured, it is refused with what to do', async () => {
  const { description, profiles } = await guessed(rows(2).replace('scale', 'kind'));
  expect(faultsOf(description, profiles)).toEqual([{ is: 'rows-repeat', names: ['t1.csv'] }]);
});
test('a file in which few rows repeat is opened, and they are told there', async () => {
  const [first] = rows(1).split('\n').slice(1);
  const { description, profiles } = await guessed(`${rows(1)}${first}\n`);
  expect(faultsOf(description, profiles)).toEqual([]);
});
