import { beforeAll, expect, test } from 'vitest';
import type { Dataset } from '#lib/data/package.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { ModelScoreRow } from '#lib/engine/questions/model-scores.ts';
import { balance, type BalanceRow } from '#lib/engine/questions/balance.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { alikeCsv } from '#lib/figures/alike/csv.ts';
import { alikeRows } from '#lib/figures/alike/rows.ts';
import { armsInView } from '#lib/figures/change/arms.ts';
import { changeScope } from '#lib/figures/change/scope.ts';
import { detectableCsv } from '#lib/figures/detectable/csv.ts';
import { detectableRows } from '#lib/figures/detectable/rows.ts';
import { answersCsv } from '#lib/figures/answers/csv.ts';
import { answerRows } from '#lib/figures/answers/rows.ts';
import { leftOutCsv } from '#lib/figures/left-out/csv.ts';
import { allocationOf } from '#lib/data/arms.ts';
import { leftOutRows } from '#lib/figures/left-out/rows.ts';
import { gotBetterCsv } from '#lib/figures/got-better/csv.ts';
import { endsOfScale } from '#lib/figures/got-better/ends-of-scale.ts';
import { gotBetter } from '#lib/figures/got-better/rows.ts';
import { notMeasuredCsv } from '#lib/figures/not-measured/csv.ts';
import { notMeasured } from '#lib/figures/not-measured/rows.ts';
import type { CsvColumns } from '#lib/figures/csv.ts';
import type { TakenData } from '#lib/figures/takeaway/taken-data.ts';
import { armUnits, pairsOf, weighedScope } from '#lib/figures/weigh/arm-scores.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { madeUp } from '../engine/made-up-study.ts';
import { nodeEngine } from '../engine/node-duckdb.ts';
import { cube, dataset } from './made-up-records.ts';
import { lastLines, publishedView } from './reproduce.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
  await engine.load(schemasOf(madeUp));
});

/** What is taken away of records, with their tables. */
function takenOf(dataset: Dataset, view: View): TakenData {
  const { tables } = dataset;
  const resources = Object.keys(tables).map((name) => ({
    ...{ name, path: `${name}.csv`, type: 'table' as const, title: name },
    label: { en: name, cy: name },
    schema: {
      fields: [
        {
          ...{ name: 'conflict', type: 'number' as const, title: 'Conflict' },
          constraints: { minimum: 52, maximum: 62 }
        }
      ]
    }
  }));
  return { ...publishedView(view), package: { ...dataset.package, resources }, tables };
}

/** Both scripts agree with every number that they compute, which are more than so many. */
async function expectAgreement(kind: string, columns: CsvColumns, data: TakenData, least: number) {
  for (const line of await lastLines(kind, columns, data)) {
    expect(line, kind).toMatch(/^numbers: (\d+) agree: \1$/);
    expect(Number(/\d+/.exec(line)![0]), kind).toBeGreaterThan(least);
  }
}

test('answers, and differences without one family or place, are asked of DuckDB and computed anew by the scripts', async () => {
  const view: View = { ...DEFAULT_VIEW, data: 'families', detail: 'conflict' };
  const data = takenOf(madeUp, view);
  const about = data.package;
  const scope = weighedScope({ dataset: madeUp, view });
  const found = await engine.ask<ModelScoreRow>(scope.sql);
  const units = armUnits(found, about.study, scope.waves);
  expect(new Set(units.map(({ arm }) => arm)).size).toBe(2);
  const wave = scope.waves[scope.at]!.id;
  const rows = answerRows(units, about.study, scope.at, 0);
  const leftOut = leftOutRows(pairsOf(units, scope.at), allocationOf(about.study), 0);
  const lost = notMeasured(units, about.study, scope.at, 0, 5);
  const better = gotBetter(units, about.study, about.study.measures[0]!, {
    ...{ at: scope.at, threshold: 0, reliability: 0.85 },
    ends: endsOfScale(about, 'conflict')
  });
  for (const [kind, columns, least] of [
    ['answers', answersCsv('conflict', wave, rows), 20],
    ['left-out', leftOutCsv('conflict', wave, leftOut), 6],
    ['not-measured', notMeasuredCsv('conflict', wave, lost), 40],
    ['got-better', gotBetterCsv('conflict', wave, 0.85, better), 60]
  ] as const) {
    await expectAgreement(kind, columns, data, least);
  }
}, 60_000);

test('what could have been found, and how alike groups were, are computed anew by the scripts', async () => {
  const view: View = { ...DEFAULT_VIEW, data: 'families', detail: 'conflict' };
  const { study } = dataset.package;
  const data = takenOf(dataset, view);
  const arms = armsInView(study, cube, view)!;
  const scope = { measure: 'conflict', wave: '9', threshold: 0, margin: 5 };
  const could = detectableCsv(scope, detectableRows(study, arms, scope));
  await expectAgreement('detectable', could, data, 14);
  const start = alikeCsv('conflict', '9', alikeRows(study, cube, { ...view, threshold: 0 }));
  await expectAgreement('alike', start, data, 40);
}, 60_000);

test('DuckDB counts the same families at the start, by characteristic and arm, and those of them measured again', async () => {
  const { study } = madeUp.package;
  const view: View = { ...DEFAULT_VIEW, data: 'families', detail: 'conflict' };
  const { question, first, at, measures } = changeScope(study, view);
  const sql = balance(study, question, { measure: 'conflict', measures, first, at, threshold: 5 });
  const rows = await engine.ask<BalanceRow>(sql);
  const found = (characteristic: string, level: string | null, arm: string) =>
    rows.find(
      (row) => row.characteristic === characteristic && row.level === level && row.arm === arm
    );
  expect(found('age', '5-10', 'without')).toMatchObject({ n: 19 });
  expect(found('age', '11-15', 'with')).toMatchObject({ n: 13 });
  expect(found('age', '16+', 'with')).toBeUndefined();
  const score = found('conflict', null, 'with')!;
  expect([score.n, score.again]).toEqual([24, 18]);
  expect(rows.filter(({ level }) => level === null)).toHaveLength(8);
});
