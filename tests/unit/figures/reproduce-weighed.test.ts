import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import type { ModelScoreRow } from '#lib/engine/questions/model-scores.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { answersCsv } from '#lib/figures/answers/csv.ts';
import { answerRows } from '#lib/figures/answers/rows.ts';
import { leftOutCsv } from '#lib/figures/left-out/csv.ts';
import { leftOutRows } from '#lib/figures/left-out/rows.ts';
import type { TakenData } from '#lib/figures/takeaway/taken-data.ts';
import { armUnits, pairsOf, weighedScope } from '#lib/figures/weigh/arm-scores.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { madeUp } from '../engine/made-up-study.ts';
import { nodeEngine } from '../engine/node-duckdb.ts';
import { lastLines, publishedView } from './reproduce.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
  await engine.load(schemasOf(madeUp));
});

test('answers, and differences without one family or place, are asked of DuckDB and computed anew by the scripts', async () => {
  const view: View = { ...DEFAULT_VIEW, data: 'families', detail: 'conflict' };
  const { tables } = madeUp;
  const resources = Object.keys(tables).map((name) => ({
    ...{ name, path: `${name}.csv`, type: 'table' as const, title: name },
    label: { en: name, cy: name },
    schema: { fields: [] }
  }));
  const about = { ...madeUp.package, resources };
  const data: TakenData = { ...publishedView(view), package: about, tables };
  const scope = weighedScope({ dataset: madeUp, view });
  const found = await engine.ask<ModelScoreRow>(scope.sql);
  const units = armUnits(found, about.study, scope.waves);
  expect(new Set(units.map(({ arm }) => arm)).size).toBe(2);
  const wave = scope.waves[scope.at]!.id;
  const rows = answerRows(units, about.study, scope.at, 0);
  const leftOut = leftOutRows(pairsOf(units, scope.at), 0);
  for (const [kind, columns, least] of [
    ['answers', answersCsv('conflict', wave, rows), 20],
    ['left-out', leftOutCsv('conflict', wave, leftOut), 6]
  ] as const) {
    const lines = await lastLines(kind, columns, data);
    for (const line of lines) {
      expect(line, kind).toMatch(/^numbers: (\d+) agree: \1$/);
      expect(Number(/\d+/.exec(line)![0]), kind).toBeGreaterThan(least);
    }
  }
}, 60_000);
