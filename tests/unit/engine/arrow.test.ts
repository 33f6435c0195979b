import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Column } from '#lib/data/table.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { nodeEngine } from './node-duckdb.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});

const load = (columns: readonly Column[]) =>
  engine.load({ main: [{ name: 'data', rows: columns[0]?.values.length ?? 0, columns }] });

test('columns keep their type and their gaps', async () => {
  await load([
    { name: 'word', type: 'string', values: ['ŵ', null, ''] },
    { name: 'whole', type: 'integer', values: [-2147483648, null, 2147483647] },
    { name: 'large', type: 'integer', values: [1, null, Number.MAX_SAFE_INTEGER] },
    { name: 'score', type: 'number', values: [46.21, null, -0.1] },
    { name: 'seen', type: 'boolean', values: [true, null, false] }
  ]);
  expect(await engine.ask('SELECT * FROM data')).toEqual([
    { word: 'ŵ', whole: -2147483648, large: 1, score: 46.21, seen: true },
    { word: null, whole: null, large: null, score: null, seen: null },
    { word: '', whole: 2147483647, large: Number.MAX_SAFE_INTEGER, score: -0.1, seen: false }
  ]);
  const types = await engine.ask<{ column_type: string }>('DESCRIBE data');
  expect(types.map((row) => row.column_type)).toEqual([
    'VARCHAR',
    'INTEGER',
    'BIGINT',
    'DOUBLE',
    'BOOLEAN'
  ]);
});

test('a column of nulls and a table without rows keep their types', async () => {
  await load([{ name: 'n', type: 'integer', values: [null, null] }]);
  expect(await engine.ask('SELECT count(*) AS rows, sum(n) AS n FROM data')).toEqual([
    { rows: 2, n: null }
  ]);
  await load([{ name: 'n', type: 'number', values: [] }]);
  expect(await engine.ask('FROM data')).toEqual([]);
  expect(await engine.ask('DESCRIBE data')).toMatchObject([
    { column_name: 'n', column_type: 'DOUBLE' }
  ]);
});

const cells = {
  string: fc.string({ unit: 'binary' }),
  integer: fc.maxSafeInteger().map((n) => n || 0),
  number: fc.double({ noNaN: true }),
  boolean: fc.boolean()
};

test.each(Object.entries(cells))('any %s column comes back as it went', async (type, cell) => {
  const values = fc.array<Column['values'][number]>(fc.option(cell as fc.Arbitrary<never>));
  await fc.assert(
    fc.asyncProperty(values, async (values) => {
      await load([{ name: 'x', type: type as Column['type'], values }]);
      const rows = await engine.ask<{ x: unknown }>('SELECT x FROM data ORDER BY rowid');
      expect(rows.map(({ x }) => x)).toEqual(values);
    }),
    { numRuns: 30 }
  );
});

test.each([
  ['count(*)', 1],
  ['9007199254740991', 9007199254740991],
  ['9007199254740993', 9007199254740993n],
  ['sum(1)', 1],
  ['46.21::DECIMAL(10, 2)', 46.21],
  ["DATE '2019-05-01'", new Date('2019-05-01')],
  ['[1::BIGINT, 2, NULL]', [1, 2, null]],
  ["'nan'::DOUBLE", NaN],
  ['NULL', null]
])('%s is a plain value', async (sql, value) => {
  expect(await engine.ask(`SELECT ${sql} AS value`)).toEqual([{ value }]);
});
