import { expect, test } from 'vitest';
import { numberColumns } from '#lib/engine/columns.ts';
import { nodeDuckDB } from './node-duckdb.ts';

const duckdb = await nodeDuckDB();
await duckdb.open({ path: ':memory:' });
const ask = async (sql: string) => numberColumns(await duckdb.query(sql));

test('numbers come as typed arrays, row by row', async () => {
  const columns = await ask(`
    SELECT CAST(i AS UINTEGER) AS whole, CAST(i AS USMALLINT) AS small, i / 4 AS part, i % 2 AS "a b",
      CAST(i AS BIGINT) AS long
    FROM (SELECT CAST(unnest([3, 1, 2]) AS INTEGER) AS i)`);
  expect([...columns]).toEqual([
    ['whole', Uint32Array.of(3, 1, 2)],
    ['small', Uint16Array.of(3, 1, 2)],
    ['part', Float64Array.of(0.75, 0.25, 0.5)],
    ['a b', Int32Array.of(1, 1, 0)],
    ['long', Float64Array.of(3, 1, 2)]
  ]);
});

test('many rows are one column', async () => {
  const columns = await ask('SELECT CAST(i AS INTEGER) AS i FROM range(5000) AS r(i) ORDER BY i');
  expect(columns.get('i')).toEqual(Int32Array.from({ length: 5000 }, (_, i) => i));
});

test('no rows are empty columns', async () => {
  const columns = await ask('SELECT 1.5::DOUBLE AS x, 2 AS y WHERE false');
  expect([...columns].map(([name, { length }]) => [name, length])).toEqual([
    ['x', 0],
    ['y', 0]
  ]);
});

test.each([
  ['NULL', 'CAST(NULL AS INTEGER)'],
  ['text', "'a'"],
  ['a truth value', 'true'],
  ['a list', '[1]']
])('a column that holds %s is refused', async (_, sql) => {
  await expect(ask(`SELECT 1 AS one, ${sql} AS "my x"`)).rejects.toThrow(
    'Column "my x" holds something other than numbers'
  );
});

test('a whole number that loses digits is refused', async () => {
  await expect(ask('SELECT 9007199254740993 AS x')).rejects.toThrow('9007199254740993');
});
