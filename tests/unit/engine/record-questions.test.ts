import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { readDataset } from '#lib/data/read-dataset.ts';
import type { Dataset } from '#lib/data/package.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { recordMentions, type RecordMentionsRow } from '#lib/engine/questions/record-mentions.ts';
import { recordScores, type RecordScoresRow } from '#lib/engine/questions/record-scores.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { nodeEngine } from './node-duckdb.ts';

let engine: Engine;
let families: Dataset;
beforeAll(async () => {
  const read = await readDataset('families', async (path) =>
    readFileSync(`sample-data/families/${path}`, 'utf8')
  );
  if (!read.ok) throw new Error('The made-up families cannot be read');
  families = read.value;
  engine = await nodeEngine();
  await engine.load(schemasOf(families));
});
const all = { by: 'site', filters: {} };
const scores = (question: Parameters<typeof recordScores>[1], waves: string[], first?: string) =>
  engine.ask<RecordScoresRow & { difference?: number }>(
    recordScores(families.package.study, question, { measures: ['conflict'], waves }, first)
  );

test('means of records by site agree with the published ones', async () => {
  const rows = await scores(all, ['0', '9']);
  expect(rows.map(({ group, wave, n, mean }) => [group, wave, n, Number(mean.toFixed(1))])).toEqual(
    [
      ['LA1', '0', 24, 46.2],
      ['LA1', '9', 15, 56.3],
      ['LA2', '0', 25, 47.4],
      ['LA2', '9', 18, 50.9],
      ['LA3', '0', 25, 61.4],
      ['LA3', '9', 17, 40.7]
    ]
  );
});
test('a filter on a characteristic and a difference from the start', async () => {
  const question = { by: 'parents', filters: { site: ['LA3'] } };
  const [lone, two] = await scores(question, ['9'], '0');
  expect([lone?.group, two?.group]).toEqual(['lone', 'two']);
  expect((lone?.n ?? 0) + (two?.n ?? 0)).toBe(17);
  expect(lone?.difference).toBeLessThan(0);
});
test('mentions of records by arm agree with the published ones', async () => {
  const rows = await engine.ask<RecordMentionsRow>(
    recordMentions(families.package.study, { by: 'arm', filters: {} })
  );
  expect(rows).toHaveLength(28);
  const trust = rows.filter(({ quality }) => quality === 'trust');
  expect(trust.map(({ group, k, n }) => [group, k, n])).toEqual([
    ['with', 8, 10],
    ['without', 5, 22]
  ]);
});
