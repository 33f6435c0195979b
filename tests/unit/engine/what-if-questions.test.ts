import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import {
  assumedSdMeans,
  regression,
  unseen,
  type AssumedSdRow,
  type RegressionRow,
  type UnseenRow
} from '#lib/engine/questions/what-if.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { nodeEngine } from './node-duckdb.ts';
import { everything, published } from './published-study.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
  await engine.load(schemasOf(published));
});

const FALL = ['conflict', 'la3', 'w0', 'w2'] as const;
const rounded = (value: number | null) => value && Number(value.toFixed(6));

test('published means have the intervals that an SD gives them, and none where there is no mean', async () => {
  const rows = await engine.ask<AssumedSdRow>(assumedSdMeans({ ...everything, by: 'site' }, 10));
  expect(rows.length).toBe(18);
  expect(rows.map(({ group }) => group).slice(0, 9)).toEqual(
    ['la1', 'la2', 'la3'].flatMap((site) => [site, site, site])
  );
  const [last, first] = [rows[8], rows[9]];
  expect([last?.wave, last?.n, last?.mean]).toEqual(['w2', 17, 40.7]);
  expect([rounded(last?.ci_low ?? null), rounded(last?.ci_high ?? null)]).toEqual([
    35.946389, 45.453611
  ]);
  expect([first?.measure, first?.mean, first?.ci_low]).toEqual(['cohesion', null, null]);
});

test.each([
  [0.7, 50, { expected: 57.98, follows: -3.42, rest: -17.28 }],
  // All of it, and not the 26.4 points that would be expected.
  [0, 35, { expected: 35, follows: -20.7, rest: 0 }],
  [0.5, 46.8, { expected: 54.1, follows: -7.3, rest: -13.4 }]
])('with r %d and mu %d a mean comes back so far', async (r, mu, expected) => {
  const [row] = await engine.ask<RegressionRow>(regression(FALL, { r, mu }));
  const numbers = Object.fromEntries(
    Object.entries(row ?? {}).map(([name, value]) => [name, rounded(value)])
  );
  expect(numbers).toEqual({ start: 61.4, later: 40.7, change: -20.7, ...expected });
});

test.each([
  [0, 47.324, -14.076],
  [-20.7, 40.7, -20.7],
  [10, 50.524, -10.876]
])('with the unseen moved by %d the mean of all is %d', async (moved, all, change) => {
  const [row] = await engine.ask<UnseenRow>(unseen(FALL, moved));
  expect([Number(row?.not_seen), rounded(row?.all_later ?? null)]).toEqual([8, all]);
  expect(rounded(row?.change ?? null)).toBe(change);
});
