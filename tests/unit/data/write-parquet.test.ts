import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import type { AnswerColumn } from '#lib/data/answer.ts';
import { writeParquet } from '#lib/data/write-parquet.ts';

const COLUMNS: readonly AnswerColumn[] = [
  { name: 'enw', type: 'string', values: ['ŵŷ', '', null] },
  { name: 'n', type: 'integer', values: [-1, 2147483647, null] },
  { name: 'far', type: 'integer', values: [1, 2 ** 40, 9007199254740993n] },
  { name: 'mean', type: 'number', values: [46.21, null, -0.5] },
  { name: 'starred', type: 'boolean', values: [true, false, null] },
  { name: 'day', type: 'date', values: [new Date('1969-12-31'), new Date('2026-11-23'), null] },
  { name: 'at', type: 'time', values: [new Date('2026-11-23T01:02:03.004Z'), null, null] },
  { name: 'list', type: 'other', values: [[1, 2], { a: 3n }, null] },
  { name: 'nothing', type: 'number', values: [null, null, null] }
];

test('what is written is read back, value by value and type by type', async () => {
  const file = writeParquet(COLUMNS).buffer;
  expect(await parquetReadObjects({ file })).toEqual([
    {
      enw: 'ŵŷ',
      n: -1,
      far: 1n,
      mean: 46.21,
      starred: true,
      day: new Date('1969-12-31'),
      at: new Date('2026-11-23T01:02:03.004Z'),
      list: '[1,2]',
      nothing: null
    },
    {
      enw: '',
      n: 2147483647,
      far: 1099511627776n,
      mean: null,
      starred: false,
      day: new Date('2026-11-23'),
      at: null,
      list: '{"a":"3"}',
      nothing: null
    },
    {
      enw: null,
      n: null,
      far: 9007199254740993n,
      mean: -0.5,
      starred: null,
      day: null,
      at: null,
      list: null,
      nothing: null
    }
  ]);
  expect(
    parquetMetadata(file)
      .schema.slice(1)
      .map(({ type, converted_type }) => [type, converted_type])
  ).toEqual([
    ['BYTE_ARRAY', 'UTF8'],
    ['INT32', undefined],
    ['INT64', undefined],
    ['DOUBLE', undefined],
    ['BOOLEAN', undefined],
    ['INT32', 'DATE'],
    ['INT64', 'TIMESTAMP_MILLIS'],
    ['BYTE_ARRAY', 'UTF8'],
    ['DOUBLE', undefined]
  ]);
});

test('columns without rows keep their names and types', async () => {
  const file = writeParquet([{ name: 'site', type: 'string', values: [] }]).buffer;
  expect(await parquetReadObjects({ file })).toEqual([]);
  expect(parquetMetadata(file).schema[1]).toMatchObject({ name: 'site', converted_type: 'UTF8' });
});
