import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { modelScores, type ModelScoreRow } from '#lib/engine/questions/model-scores.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { typedToArrow } from '#lib/engine/typed-arrow.ts';
import { askedRecords } from '#lib/figures/asked-records.ts';
import { fitModel, MOST_SCORES, type FittedModel } from '#lib/figures/model/fit.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { nodeEngine } from '../engine/node-duckdb.ts';
import { closeTo } from '../statistics/reference.ts';
import { agrees, studies } from './eight-references.ts';
import { opened, type Opened, type StudyName } from './eight-studies.ts';

const view: View = { ...DEFAULT_VIEW, data: 'local', by: 'arm' };
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
async function fitted(one: Opened, model: readonly string[] = [], by: 'site' | 'arm' = 'arm') {
  const asked = askedRecords({ dataset: { package: one.about, tables: {} }, view }, by);
  const scores = await engine.ask<ModelScoreRow>(modelScores(asked.scores, MOST_SCORES));
  return fitModel(scores, by, asked, model);
}

/** Variances by R's names of them. */
const VARIANCES = { Residual: 'sigma2', 'site:id': 'tau2', 'site:wave': 'site-wave', site: 'site' };
test.each([
  ['REML', [], 'model'],
  ['ML', ['ml'], 'model_ml'],
  ['a straight line', ['linear'], 'model_linear']
] as const)('the model of sites by %s is that of lmerTest', async (_, variants, key) => {
  const fit = (await fitted(await loaded('sites'), variants)) as FittedModel;
  const known = studies.sites[key];
  expect([fit.units, fit.model.sites, fit.model.families]).toEqual(['sites', 20, 220]);
  expect(fit.rows.map(({ term }) => term)).toEqual(Object.keys(known.fixed));
  for (const { term, b, se, df, p } of fit.rows) {
    const effect = known.fixed[term]!;
    expect(Math.abs(b - effect.b), `${term} b`).toBeLessThan(1e-6 * se);
    closeTo(se, effect.se, 1e-6, `${term} se`);
    closeTo(df, effect.df, 1e-6, `${term} df`);
    const off = Math.abs(Math.log(p! / effect.p));
    expect(off, `${term} log p`).toBeLessThan(1e-6 * (1 + Math.abs(Math.log(effect.p))));
  }
  for (const [inR, name] of Object.entries(VARIANCES)) {
    const { value: variance } = fit.model.variances.find((one) => one.name === name)!;
    closeTo(variance, known.variances[inR]!, 1e-5, name);
  }
});

test('least squares of sites with CR2 are those of clubSandwich', async () => {
  const fit = (await fitted(await loaded('sites'), ['cr2'])) as FittedModel;
  for (const { term, b, se, df, p } of fit.rows) {
    const effect = studies.sites.model_cr2[term]!;
    expect(Math.abs(b - effect.b), `${term} b`).toBeLessThan(1e-8 * se);
    closeTo(se, effect.se, 1e-8, `${term} se`);
    closeTo(df, effect.df, 1e-8, `${term} df`);
    closeTo(p!, effect.p, 1e-7, `${term} p`);
  }
});

test('the model finds of the difference in change what a t-test of the sites finds', async () => {
  const one = await loaded('sites');
  const fit = (await fitted(one)) as FittedModel;
  const { b, low, high, p } = fit.rows.at(-1)!;
  agrees({ value: b, low, high, p: p! }, studies.sites.site_means, 1e-6);
});

test('a group of one site is refused, and a site-level variance of 0 takes the p with it', async () => {
  const one = await loaded('sites');
  const asked = askedRecords({ dataset: { package: one.about, tables: {} }, view }, 'arm');
  const scores = await engine.ask<ModelScoreRow>(modelScores(asked.scores, MOST_SCORES));
  const lone = scores.filter(({ site, group }) => group === 'without' || site === 'C11');
  expect(await fitModel(lone, 'arm', asked)).toEqual({
    reason: 'one-site',
    group: 'with'
  });
  const flat = scores.map((row) => {
    const of = scores.filter(({ site, wave }) => site === row.site && wave === row.wave);
    const middle = of.reduce((sum, { score }) => sum + score, 0) / of.length;
    return { ...row, score: row.score - middle };
  });
  const fit = (await fitModel(flat, 'arm', asked)) as FittedModel;
  expect(fit.model.singular).toEqual(['site', 'site-wave']);
  expect([fit.withheld, fit.rows[0]!.p]).toEqual(['singular', undefined]);
});
test('of one arm the model describes its sites, with no p', async () => {
  const fit = (await fitted(await loaded('one'))) as FittedModel;
  expect([fit.units, fit.withheld]).toEqual(['families', 'few-sites']);
  expect(fit.rows.every(({ p }) => p === undefined)).toBe(true);
});
