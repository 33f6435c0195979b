import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allocationOf } from '#lib/data/arms.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { modelScores, type ModelScoreRow } from '#lib/engine/questions/model-scores.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { typedToArrow } from '#lib/engine/typed-arrow.ts';
import { askedRecords } from '#lib/figures/asked-records.ts';
import { armIds, armsInView, armsRows } from '#lib/figures/change/arms.ts';
import { baselineRows } from '#lib/figures/change/baseline.ts';
import { changeCsv } from '#lib/figures/change/csv.ts';
import { endsOfChange } from '#lib/figures/change/ends.ts';
import { changeRows } from '#lib/figures/change/rows.ts';
import { changeScope } from '#lib/figures/change/scope.ts';
import type { CsvColumns } from '#lib/figures/csv.ts';
import { answersCsv } from '#lib/figures/answers/csv.ts';
import { answerRows } from '#lib/figures/answers/rows.ts';
import { detectableCsv } from '#lib/figures/detectable/csv.ts';
import { detectableRows } from '#lib/figures/detectable/rows.ts';
import { gotBetterCsv } from '#lib/figures/got-better/csv.ts';
import { endsOfScale } from '#lib/figures/got-better/ends-of-scale.ts';
import { gotBetter } from '#lib/figures/got-better/rows.ts';
import { notMeasuredCsv } from '#lib/figures/not-measured/csv.ts';
import { notMeasured } from '#lib/figures/not-measured/rows.ts';
import { leftOutCsv } from '#lib/figures/left-out/csv.ts';
import { leftOutRows } from '#lib/figures/left-out/rows.ts';
import { modelCsv } from '#lib/figures/model/csv.ts';
import { fitModel, MOST_SCORES, type FittedModel } from '#lib/figures/model/fit.ts';
import { modelGrouping, modelVariants } from '#lib/figures/model/grouping.ts';
import { sourceOf } from '#lib/figures/notes.ts';
import { qualitiesCsv } from '#lib/figures/qualities/csv.ts';
import { mentionsInRecords } from '#lib/figures/qualities/record-mentions.ts';
import { qualityRows } from '#lib/figures/qualities/rows.ts';
import { recordRows } from '#lib/figures/record-rows.ts';
import { figureFiles } from '#lib/figures/takeaway/figure-zip.ts';
import type { TakenData } from '#lib/figures/takeaway/taken-data.ts';
import { trajectoryCsv } from '#lib/figures/trajectory/csv.ts';
import { armUnits, pairsOf, weighedScope } from '#lib/figures/weigh/arm-scores.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { nodeEngine } from '../engine/node-duckdb.ts';
import { fileOf, opened, STUDY_NAMES, type Opened, type StudyName } from './eight-studies.ts';
import { takenTrajectory } from './takeaway-data.ts';

const PROGRAMS = (
  [
    ['python3', 'reproduce.py'],
    ['Rscript', 'reproduce.R']
  ] as const
).filter(([program]) => spawnSync(program, ['--version']).status === 0);
const folder = mkdtempSync(join(tmpdir(), 'eight-'));
afterAll(() => rmSync(folder, { recursive: true }));

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});
async function loaded(name: StudyName): Promise<Opened> {
  const one = await opened(name);
  const tables = Object.fromEntries(
    [...one.tables].map(([table, typed]) => [table, { name: table, arrow: typedToArrow(typed) }])
  );
  await engine.load(schemasOf({ tables, package: one.about }));
  return one;
}

/** Semicolons and decimal commas in place of commas and points. */
const continental = (text: string) => text.replaceAll(',', ';').replaceAll('.', ',');

/** Runs the scripts of a figure's zip beside the reader's file. @returns what each counts. */
async function counted(
  one: Opened,
  kind: string,
  view: View,
  columns: CsvColumns,
  write = (text: string) => text
): Promise<string[][]> {
  const data = takenTrajectory('en');
  const context = { ...data.figure.context, view };
  const source = sourceOf(one.study, kind);
  const files = await figureFiles({
    ...({ ...data, package: one.about, tables: {}, columns } as TakenData),
    figure: { ...data.figure, kind, notes: [], source, context }
  });
  const into = mkdtempSync(join(folder, `${kind}-`));
  const path = `${one.about.name}.csv`;
  for (const [name, text] of Object.entries({
    ...files,
    [path]: write(fileOf(one.about.name as StudyName))
  }))
    writeFileSync(join(into, name), text);
  return PROGRAMS.map(([program, script]) => {
    const said = execFileSync(program, [script], { cwd: into, encoding: 'utf8' });
    const lines = said.trim().split('\n').slice(-2);
    return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim());
  });
}
/** All that is drawn is made anew, and agrees. */
function allAgree(lines: string[][], about: string) {
  expect(lines).toHaveLength(PROGRAMS.length);
  for (const [missing = '', numbers = ''] of lines) {
    expect(missing, about).toBe('not computed: 0');
    expect(numbers, about).toMatch(/^numbers: ([1-9]\d*) agree: \1$/);
  }
}

const view: View = { ...DEFAULT_VIEW, data: 'local', by: 'arm' };
const scoresOf = (one: Opened, by: 'site' | 'arm') => {
  const asked = askedRecords({ dataset: { package: one.about, tables: {} }, view }, by);
  return { asked, sql: modelScores(asked.scores, MOST_SCORES) };
};
async function modelOf(one: Opened, model: readonly string[]) {
  const chosen = { ...view, model };
  const by = modelGrouping(one.study, chosen);
  const { asked, sql } = scoresOf(one, by);
  const scores = await engine.ask<ModelScoreRow>(sql);
  const fit = await fitModel(scores, by, asked, modelVariants(one.study, chosen));
  return { chosen, columns: modelCsv('score', fit as FittedModel) };
}
async function changeOf(one: Opened) {
  const { study, cube } = one;
  const arms = armsInView(study, cube, view);
  const status = { open: async () => {}, ask: engine.ask } as never;
  const ends = await endsOfChange(
    { engine: status, whole: async () => ({}) as never },
    study,
    changeScope(study, view)
  );
  return changeCsv(
    changeRows(study, cube, view),
    baselineRows(study, cube, view),
    arms ? armsRows(study, arms, view) : [],
    armIds(study),
    allocationOf(study),
    ends
  );
}

test.each(STUDY_NAMES)(
  '%s: change, mentions and means are computed anew',
  async (name) => {
    const one = await loaded(name);
    allAgree(await counted(one, 'change', view, await changeOf(one)), 'change');
    const mentions = mentionsInRecords(one.study, one.cube, view);
    const rows = qualityRows(one.study, mentions, view);
    const shared = qualitiesCsv(rows, true, 'records', mentions.bySites !== undefined);
    allAgree(await counted(one, 'qualities', view, shared), 'qualities');
    const means = trajectoryCsv(recordRows(one.study, one.cube).trajectory(view));
    allAgree(await counted(one, 'trajectory', view, means, continental), 'trajectory');
  },
  60_000
);

test.each([
  ['sites', []],
  ['sites', ['ml']],
  ['sites', ['linear']],
  ['sites', ['cr2']],
  ['crossed', []],
  ['crossed', ['ml', 'linear']],
  ['persons', []],
  ['three', []],
  ['one', []],
  ['offset', []]
] as const)(
  '%s: the model (%s) is computed anew',
  async (name, variants) => {
    const one = await loaded(name);
    const { chosen, columns } = await modelOf(one, variants);
    expect(columns['term']!.length).toBeGreaterThan(1);
    allAgree(await counted(one, 'model', chosen, columns, continental), 'model');
  },
  60_000
);

/** Families of both arms, and what is drawn of answers and of who is left out, all of it shown. */
async function weighedOf(one: Opened) {
  const scope = weighedScope({ dataset: { package: one.about, tables: {} }, view });
  const units = armUnits(await engine.ask<ModelScoreRow>(scope.sql), one.study, scope.waves);
  const leftOut = leftOutRows(pairsOf(units, scope.at), allocationOf(one.study), 0);
  const [told, arms] = [
    { measure: 'score', wave: '9', threshold: 0, margin: 5 },
    armsInView(one.study, one.cube, view)!
  ];
  return {
    leftOut,
    answers: answerRows(units, one.study, scope.at, 0),
    could: detectableCsv(told, detectableRows(one.study, arms, told)),
    lost: notMeasuredCsv('score', '9', notMeasured(units, one.study, scope.at, 0, 5)),
    better: gotBetterCsv(
      ...(['score', '9', 0.85] as const),
      gotBetter(units, one.study, one.study.measures[0]!, {
        at: scope.at,
        threshold: 0,
        reliability: 0.85,
        ends: endsOfScale(one.about, 'score')
      })
    )
  };
}

test('where places hold both arms, nobody left out is the ANCOVA of the figure of change, and places stand in order', async () => {
  const one = await loaded('crossed');
  const { leftOut, answers } = await weighedOf(one);
  const adjusted = leftOut.filter(({ method }) => method === 'ancova');
  // lm(later ~ start + with + site), dfbeta of it, and the same without each site, in R 4.
  const byR = [
    ...[-4.96488251436953, -5.35060154756203, -4.57080840826029],
    ...[-4.47921850214124, -5.79738690413994, -5.41640894988371],
    ...[-5.15024494356486, -3.73966823493403, -5.18196589193659]
  ];
  const found = adjusted.flatMap(({ value, least, greatest }) => [value, least, greatest]);
  expect(adjusted.map(({ site }) => site)).toEqual([
    ...[undefined, undefined],
    ...['S1', 'S2', 'S3', 'S4', 'S5', 'S6']
  ]);
  found
    .filter((value) => value !== undefined)
    .forEach((value, at) => expect(value).toBeCloseTo(byR[at]!, 10));
  expect(answers.find(({ way }) => way === 'ancova')!.difference.value).toBeCloseTo(byR[0]!, 10);
});

test.each(['crossed', 'sites', 'offset'] as const)(
  '%s: other answers, and those without one family or place, are computed anew',
  async (name) => {
    const one = await loaded(name);
    const { leftOut, answers, could, lost, better } = await weighedOf(one);
    expect(leftOut.length).toBeGreaterThan(3);
    const columns = leftOutCsv('score', '9', leftOut);
    allAgree(await counted(one, 'left-out', view, columns), 'left-out');
    // What needs nlme or lme4 is printed as drawn; all that is made anew agrees.
    for (const [kind, taken] of [
      ['answers', answersCsv('score', '9', answers)],
      ['detectable', could],
      ['not-measured', lost],
      ['got-better', better]
    ] as const)
      for (const [, numbers] of await counted(one, kind, view, taken))
        expect(numbers, kind).toMatch(/^numbers: ([1-9]\d*) agree: \1$/);
  },
  60_000
);
