import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import {
  errorPlace,
  errorWords
} from '../../../src/routes/[[lang=locale]]/data/sql/error-place.ts';
import { nodeEngine } from '../engine/node-duckdb.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});
async function refusal(sql: string): Promise<string> {
  const error: unknown = await engine.ask(sql).catch((cause: unknown) => cause);
  if (!(error instanceof Error)) throw new Error(`DuckDB answered ${sql}`);
  return error.message;
}

const LONG = `SELECT ${'1+'.repeat(100)}nope + ${'2+'.repeat(100)}3 FROM range(3)`;

test.each([
  ['SELECT * FORM x', 'x'],
  ['SELEC 1', 'SELEC'],
  ['SELECT 1,\n  nope\nFROM range(3)', 'nope'],
  ["SELECT 'ŵŷŵŷ', nope FROM range(3)", 'nope'],
  ["SELECT\t'a',\tfoo()", 'foo'],
  ['SELECT 1 FROM "no such"', '"no such"'],
  ['SELECT 1\nFROM no.table', 'no.table'],
  [LONG, 'nope'],
  ['SELECT 1;\nSELECT )', ')']
])('%s is marked at what DuckDB points to', async (sql, word) => {
  const place = errorPlace(sql, await refusal(sql));
  expect(place && sql.slice(place.from, place.to)).toBe(word);
});

test.each(['SELECT (', 'SELECT 1; SELECT nope FROM range(3)', 'SET threads = 1'])(
  '%s is marked nowhere',
  async (sql) => {
    expect(errorPlace(sql, await refusal(sql))).toBeUndefined();
  }
);

test('the words leave out the line that DuckDB repeats', async () => {
  expect(errorWords(await refusal('SELECT * FORM x'))).toBe(
    'Parser Error: syntax error at or near "x"'
  );
});
