import { beforeAll, expect, test } from 'vitest';
import { isNumber } from '#lib/data/missing.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { confidence } from '#lib/engine/questions/confidence.ts';
import { described, type DescribedRow } from '#lib/engine/questions/described.ts';
import { likertAnswers } from '#lib/engine/questions/likert.ts';
import { reports, type ReportRow } from '#lib/engine/questions/reports.ts';
import { trainingDesign, type TrainingDesignRow } from '#lib/engine/questions/training-design.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { confidenceRows } from '#lib/figures/confidence/rows.ts';
import { describedRows } from '#lib/figures/described/rows.ts';
import { ANSWERS, likertRows } from '#lib/figures/likert/rows.ts';
import { designRows } from '#lib/figures/training-design/rows.ts';
import { reportRows } from '#lib/figures/adoption/rows.ts';
import { datasetIn } from '../sample-rows.ts';
import { nodeEngine } from './node-duckdb.ts';

const dataset = await datasetIn('sample-data/study');
let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
  await engine.load(schemasOf(dataset));
});

test('confidence in SQL is the means and changes drawn, each with its own n', async () => {
  const rows = await engine.ask(confidence());
  expect(rows).toHaveLength(12);
  expect(rows.at(-1)).toEqual({
    aspect: 'change',
    mean: 63.3,
    sd: 21.1,
    n_start: 81,
    step: 't3-t4',
    change: 3.9,
    starred: true,
    n: 22
  });
  expect(rows).toEqual(
    confidenceRows(dataset).flatMap(({ aspect, mean, sd, n: n_start, steps }) =>
      steps.map(({ step, change, starred, n }) => ({
        ...{ aspect, mean, sd, n_start },
        ...{ step, change, starred, n }
      }))
    )
  );
});

test.each(['statements-practice', 'statements-agency'])('%s in SQL', async (table) => {
  const rows = await engine.ask(likertAnswers(table));
  expect(rows).toEqual(
    likertRows(dataset, table, 'source', () => 0).map(({ statement, counts, n, stated, net }) => ({
      statement,
      ...Object.fromEntries(ANSWERS.map((answer, at) => [answer, counts[at]])),
      n,
      n_stated: isNumber(stated) ? stated : null,
      net_agreement: net
    }))
  );
});

test.each(['en', 'cy'] as const)(
  'words on the training in SQL are those shown: %s',
  async (lang) => {
    expect(await engine.ask<TrainingDesignRow>(trainingDesign(lang))).toEqual(
      designRows(dataset, lang)
    );
    expect(await engine.ask<DescribedRow>(described('recommendations', lang))).toEqual(
      describedRows(dataset, 'recommendations', lang)
    );
    const themes = ['agency', 'difficulties'];
    const rows = await engine.ask<ReportRow>(reports(themes, lang));
    expect(rows).toHaveLength(8);
    expect(rows).toEqual(reportRows(dataset, lang).filter(({ theme }) => themes.includes(theme)));
  }
);
