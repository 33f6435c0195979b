import { beforeAll, expect, test } from 'vitest';
import { answerText } from '#lib/data/answer.ts';
import { QueryError, type Engine } from '#lib/engine/engine.ts';
import { nodeEngine } from './node-duckdb.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});

test('an answer has the columns and types that SQL gives it', async () => {
  const answer = await engine.answer(`
    SELECT 'a' AS s, 1::INT AS i, sum(2::INT) AS h, 9007199254740993 AS b, 1.5::DECIMAL(4,2) AS d,
      0.1::DOUBLE AS f, true AS t, DATE '2020-01-02' AS day, TIMESTAMP '2020-01-02 03:04:05' AS at,
      [1, 2] AS l, NULL::INT AS nothing`);
  expect(answer.rows).toBe(1);
  expect(
    answer.columns.map(({ name, type, values }) => [name, type, answerText(values[0], type)])
  ).toEqual([
    ['s', 'string', 'a'],
    ['i', 'integer', '1'],
    ['h', 'number', '2'],
    ['b', 'integer', '9007199254740993'],
    ['d', 'number', '1.5'],
    ['f', 'number', '0.1'],
    ['t', 'boolean', 'true'],
    ['day', 'date', '2020-01-02'],
    ['at', 'time', '2020-01-02T03:04:05.000Z'],
    ['l', 'other', '[1,2]'],
    ['nothing', 'integer', '']
  ]);
});

test('columns stand where there is no row, and each has a name of its own', async () => {
  expect(await engine.answer('SELECT 1 AS a, 2 AS a, 3 AS a_1 WHERE false')).toMatchObject({
    rows: 0,
    columns: [{ name: 'a' }, { name: 'a_1' }, { name: 'a_1_1' }]
  });
});

test('SQL that is refused fails as it does for rows', async () => {
  await expect(engine.answer('SELEC')).rejects.toThrow(QueryError);
});
