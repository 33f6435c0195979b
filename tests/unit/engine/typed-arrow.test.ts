import { beforeAll, expect, test } from 'vitest';
import { Dictionary } from '#lib/data/dictionary.ts';
import { ABSENT, UNSAID, type TypedColumn, type TypedTable } from '#lib/data/typed-table.ts';
import { fromArrow } from '#lib/engine/arrow.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { typedToArrow } from '#lib/engine/typed-arrow.ts';
import { nodeEngine } from './node-duckdb.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});

const texts = new Dictionary(['unused', 'Ynys Môn', '', "it's"]);
const typed = (rows: number, columns: Record<string, TypedColumn>): TypedTable => ({
  name: 'typed',
  rows,
  columns: new Map(Object.entries(columns))
});
const table = typed(4, {
  text: { kind: 'text', values: Int32Array.of(1, ABSENT, 3, 2), texts },
  score: { kind: 'number', values: Float64Array.of(0.1, NaN, -0, 1e300), whole: false },
  whole: { kind: 'number', values: Float64Array.of(NaN, 2, -3, 4), whole: true },
  large: { kind: 'number', values: Float64Array.of(2 ** 53 - 1, NaN, -1, 0), whole: true },
  truth: { kind: 'truth', values: Uint8Array.of(1, 0, UNSAID, 1) }
});
const rows = [
  { text: 'Ynys Môn', score: 0.1, whole: null, large: 2 ** 53 - 1, truth: true },
  { text: null, score: null, whole: 2, large: null, truth: false },
  { text: "it's", score: -0, whole: -3, large: -1, truth: null },
  { text: '', score: 1e300, whole: 4, large: 0, truth: true }
];

test('what is absent is null, all else is the same', () => {
  expect(fromArrow(typedToArrow(table))).toEqual(rows);
});

test('DuckDB holds the same values, with the types that it gives to tables read whole', async () => {
  await engine.load({ main: [{ name: 'typed', arrow: typedToArrow(table) }] });
  expect(await engine.ask('FROM typed')).toEqual(rows);
  const types = await engine.ask<{ column_type: string }>('DESCRIBE typed');
  expect(types.map((one) => one.column_type)).toEqual([
    'VARCHAR',
    'DOUBLE',
    'INTEGER',
    'BIGINT',
    'BOOLEAN'
  ]);
});

test('a table without rows has its columns', async () => {
  const none = typed(0, {
    text: { kind: 'text', values: new Int32Array(), texts },
    truth: { kind: 'truth', values: new Uint8Array() }
  });
  await engine.load({ main: [{ name: 'typed', arrow: typedToArrow(none) }] });
  expect(await engine.ask('SELECT count(*) AS n, count(truth) AS k FROM typed')).toEqual([
    { n: 0, k: 0 }
  ]);
});

test('many rows keep their texts', async () => {
  const ids = new Dictionary();
  const values = Int32Array.from({ length: 100_000 }, (_, at) => ids.codeOf(`F${at}`));
  const many = typed(values.length, { id: { kind: 'text', values, texts: ids } });
  await engine.load({ main: [{ name: 'typed', arrow: typedToArrow(many) }] });
  expect(
    await engine.ask("SELECT count(DISTINCT id) AS n, max(id) AS last FROM typed WHERE id <> 'F7'")
  ).toEqual([{ n: 99_999, last: 'F99999' }]);
});
