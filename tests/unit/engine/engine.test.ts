import { beforeAll, beforeEach, expect, test } from 'vitest';
import { EngineLost, QueryError, type Engine } from '#lib/engine/engine.ts';
import { lockedEngine } from '#lib/engine/locked.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { nodeDuckDB, nodeEngine } from './node-duckdb.ts';
import { published, table } from './published-study.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});
beforeEach(() => engine.load({}));

const numbers = (name: string, ...values: number[]) =>
  table(
    name,
    { x: 'integer' },
    values.map((value) => [value])
  );

test('SQL that is refused says what was asked and why', async () => {
  const refusal = engine.ask('SELEKT 1');
  await expect(refusal).rejects.toBeInstanceOf(QueryError);
  await expect(refusal).rejects.toMatchObject({
    name: 'QueryError',
    sql: 'SELEKT 1',
    message: expect.stringContaining('syntax error at or near "SELEKT"'),
    cause: expect.any(Error)
  });
  expect(await engine.ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a lost engine is no refusal', async () => {
  const duckdb = await nodeDuckDB();
  const lost = await lockedEngine({
    ...duckdb,
    query: (sql) => (sql === 'lose' ? Promise.reject(new EngineLost('gone')) : duckdb.query(sql))
  });
  await expect(lost.ask('lose')).rejects.toBeInstanceOf(EngineLost);
});

test('what is loaded takes the place of what was there', async () => {
  await engine.load({ main: [numbers('a', 1)], study: [numbers('a', 2)] });
  expect(await engine.ask('SELECT a.x, b.x AS y FROM a, study.a AS b')).toEqual([{ x: 1, y: 2 }]);
  await engine.load({ main: [numbers('b', 3)] });
  await expect(engine.ask('FROM a')).rejects.toThrow('does not exist');
  await expect(engine.ask('FROM study.a')).rejects.toThrow('does not exist');
});

test('a question asked while tables load waits for them', async () => {
  const loaded = engine.load({ main: [numbers('a', 1, 2)] });
  const answer = engine.ask('SELECT sum(x) AS x FROM a');
  const replaced = engine.load({ main: [numbers('a', 40, 2)] });
  expect(await answer).toEqual([{ x: 3 }]);
  await Promise.all([loaded, replaced]);
  expect(await engine.ask('SELECT sum(x) AS x FROM a')).toEqual([{ x: 42 }]);
});

test('a table that cannot be loaded is named, and the next load starts afresh', async () => {
  const failure = engine.load({ main: [numbers('same', 1), numbers('SAME', 2)] });
  await expect(failure).rejects.toThrow('Table "SAME" could not be loaded');
  await expect(failure).rejects.toMatchObject({ cause: expect.any(Error) });
  await engine.load({ main: [numbers('same', 7)] });
  expect(await engine.ask('FROM same')).toEqual([{ x: 7 }]);
});

test("a study's levels are tables with order, properties and labels", async () => {
  await engine.load(schemasOf(published));
  expect(await engine.ask('FROM study.site LIMIT 1')).toEqual([
    { site: 'la1', arm: 'without', phase: 'p2', position: 1, label_en: 'la1', label_cy: 'la1' }
  ]);
  expect(await engine.ask('SELECT arm, reference FROM study.arm ORDER BY position')).toEqual([
    { arm: 'without', reference: true },
    { arm: 'with', reference: false }
  ]);
  expect(await engine.ask('SELECT phase FROM study.phase ORDER BY position')).toEqual([
    { phase: 'p3' },
    { phase: 'p2' }
  ]);
  expect(await engine.ask('SELECT wave, months FROM study.wave WHERE position = 3')).toEqual([
    { wave: 'w2', months: 9 }
  ]);
  expect(
    await engine.ask('SELECT measure, better, norm_mean, norm_sd, norm_stated FROM study.measure')
  ).toEqual([
    { measure: 'conflict', better: 'lower', norm_mean: 50, norm_sd: 10, norm_stated: false },
    { measure: 'cohesion', better: null, norm_mean: null, norm_sd: null, norm_stated: null }
  ]);
  expect(
    await engine.ask(
      'SELECT quality, area.label_cy FROM study.quality JOIN study.area USING (area) ORDER BY quality.position'
    )
  ).toEqual([
    { quality: 'trust', label_cy: 'personal' },
    { quality: 'listeners', label_cy: 'practice' }
  ]);
});
