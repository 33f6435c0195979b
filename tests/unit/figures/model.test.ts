import { beforeAll, expect, test } from 'vitest';
import type { Study } from '#lib/data/study.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { modelScores, type ModelScoreRow } from '#lib/engine/questions/model-scores.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { askedRecords } from '#lib/figures/asked-records.ts';
import { modelCsv } from '#lib/figures/model/csv.ts';
import { fitModel, MOST_SCORES, type FittedModel } from '#lib/figures/model/fit.ts';
import { modelSummary, refusalText, termText } from '#lib/figures/model/text.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { madeUp } from '../engine/made-up-study.ts';
import { nodeEngine } from '../engine/node-duckdb.ts';
import { closeTo, reference } from '../statistics/reference.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
  await engine.load(schemasOf(madeUp));
});

const asked = (by: 'site' | 'arm', view: Partial<View> = {}, measure = 'conflict') =>
  askedRecords({ dataset: madeUp, view: { ...DEFAULT_VIEW, detail: measure, ...view } }, by);
async function fit(...of: Parameters<typeof asked>) {
  const one = asked(...of);
  const scores = await engine.ask<ModelScoreRow>(modelScores(one.scores, MOST_SCORES));
  return fitModel(scores, of[0], one);
}

interface ReferenceFit {
  n_obs: number;
  n_families: number;
  REML: Record<'sigma2' | 'tau2' | 'icc', number> & {
    fixed: Record<string, { b: number; se: number; satterthwaite_df: number }>;
  };
}
const { fits } = reference<{ fits: Record<string, Record<string, ReferenceFit>> }>('records_lmm');

/** lme4 calls the arm `ra`, a number, and the site `la`. */
test.each([
  ['A_wave_by_ra', 'arm', (term: string) => term.replace('armwith', 'ra'), 22],
  ['B_wave_by_la', 'site', (term: string) => term.replace('site', 'la'), 31]
] as const)('from file to row, conflict is modelled as by R: %s', async (name, by, inR, count) => {
  expect.assertions(count);
  const expected = fits.conflict?.[name];
  const fitted = (await fit(by)) as FittedModel;
  const { model, rows } = fitted;
  expect([model.observations, model.families]).toEqual([expected?.n_obs, expected?.n_families]);
  for (const of of ['sigma2', 'tau2'] as const)
    closeTo(
      model.variances.find(({ name: one }) => one === of)?.value ?? NaN,
      expected?.REML[of] ?? NaN,
      1e-8,
      of
    );
  expect(rows.map(({ term }) => inR(term))).toEqual(Object.keys(expected?.REML.fixed ?? {}));
  for (const { term, b, se, df } of rows) {
    const effect = expected?.REML.fixed[inR(term)];
    closeTo(b, effect?.b ?? NaN, 1e-8, `${term} b`);
    closeTo(se, effect?.se ?? NaN, 1e-8, `${term} se`);
    // R differentiates numerically here.
    closeTo(df, effect?.satterthwaite_df ?? NaN, 1e-6, `${term} df`);
  }
});

test('with few sites there is no p-value, and the reason is said', async () => {
  const fitted = (await fit('site')) as FittedModel;
  expect(fitted.fewSites).toEqual([
    { arm: 'without', sites: 2 },
    { arm: 'with', sites: 1 }
  ]);
  expect(fitted.rows.filter(({ p }) => p !== undefined)).toEqual([]);
  // The last three are variances, which have none.
  expect(modelCsv('conflict', fitted).p).toEqual([
    ...Array.from({ length: 9 }, () => ({ missing: 'few-sites' })),
    ...[undefined, undefined, undefined]
  ]);
  expect(modelCsv('conflict', fitted).status?.[0]).toBe('fitted;REML;random=family;p-withheld');
  expect(modelSummary(fitted, 'site', asked('site')).at(-1)).toBe(
    'No p-values are given, because a group has fewer than 10 authorities. Authorities: without: 2, with: 1.'
  );
});

test('with ten sites an arm there is still none, but where families were drawn one by one', async () => {
  const sites = Array.from({ length: 20 }, (_, at) => ({
    id: `s${at}`,
    arm: at < 10 ? 'without' : 'with'
  }));
  const one = asked('arm');
  const study = { ...one.study, site: { ...one.study.site, levels: sites } } as unknown as Study;
  const scores = sites.flatMap(({ id, arm }, at) =>
    ['0', '3'].map((wave, later) => ({
      family: id,
      site: id,
      group: arm,
      wave,
      score: 50 + ((at * 7 + later * (at % 3)) % 11)
    }))
  );
  const fitted = (await fitModel(scores, 'arm', { ...one, study })) as FittedModel;
  expect(fitted.fewSites).toEqual([]);
  expect(fitted.rows.filter(({ p }) => p !== undefined)).toEqual([]);
  expect(modelSummary(fitted, 'arm', { ...one, study }).at(-1)).toContain('No p-values are given.');
  const design = { ...study.design, allocation: 'family', assignment: 'random' } as const;
  const drawn = { ...one, study: { ...study, design } };
  const tested = (await fitModel(scores, 'arm', drawn)) as FittedModel;
  expect(tested.rows.map(({ p }) => typeof p)).toEqual(['number', 'number', 'number', 'number']);
  const fewer = scores.filter(({ site }) => site !== 's19');
  expect(((await fitModel(fewer, 'arm', { ...one, study })) as FittedModel).fewSites).toEqual([
    { arm: 'with', sites: 9 }
  ]);
});

test('coefficients are told in words, and a factor of one level is left out', async () => {
  const both = (await fit('arm', { wave: ['0', '9'] })) as FittedModel;
  expect(both.rows.map((row) => termText(row, both, asked('arm')))).toEqual([
    'Mean: without, 0',
    'without: 9 minus 0',
    '0: with minus without',
    '9 minus 0: with minus without'
  ]);
  const one = (await fit('site', { site: ['LA3'] })) as FittedModel;
  expect(one.rows.map((row) => [row.term, termText(row, one, asked('site'))])).toEqual([
    ['(Intercept)', 'Mean: LA3, 0'],
    ['wave3', 'LA3: 3 minus 0'],
    ['wave9', 'LA3: 9 minus 0']
  ]);
});

test.each<[string, Parameters<typeof asked>, object]>([
  ['no family', ['site', { arm: ['with'], phase: ['2'] }], { reason: 'no-scores' }],
  ['one time point', ['site', { wave: ['0'] }], { reason: 'seen-once' }],
  [
    'few families at a time point',
    ['site', { f: { age: ['16+'] } }],
    { reason: 'hidden', group: 'LA2', wave: '9' }
  ]
])('of %s no model is fitted', async (_, of, refusal) => {
  expect(await fit(...of)).toEqual(refusal);
});

const row = (family: string, wave: string, score: number, group = 'LA1'): ModelScoreRow => ({
  family,
  site: group,
  group,
  wave,
  score
});
const small = { ...asked('site'), threshold: 1 };

test.each<[string, ModelScoreRow[], string]>([
  [
    'empty',
    [row('A', '0', 1), row('A', '3', 2), row('B', '0', 3, 'LA2')],
    'No model was fitted: in LA2 no family has a score at the time point “3”, so the two together cannot be estimated. Leave out that time point or that group.'
  ],
  [
    'too-few',
    [row('A', '0', 1), row('A', '3', 2)],
    'No model was fitted: there are no more scores than numbers to estimate. Remove a filter, or choose fewer time points or groups.'
  ],
  [
    'no-spread',
    [row('A', '0', 1), row('A', '3', 2), row('B', '0', 1), row('B', '3', 2)],
    'No model was fitted: time point and group explain every score exactly, so no variance is left. Remove a filter, or choose another measure.'
  ],
  [
    'seen-once',
    [row('A', '0', 1), row('B', '3', 2), row('C', '0', 5), row('D', '3', 2)],
    'No model was fitted: there is only one family, or none has two scores, so a family’s level cannot be separated from its scores. Choose more time points, or remove a filter.'
  ],
  [
    'too-many',
    Array.from({ length: MOST_SCORES + 1 }, () => row('A', '0', 1)),
    'No model was fitted: with so many scores and groups this page would freeze. Filter to fewer authorities or families, or compare with and without the approach.'
  ]
])('%s is refused with a way on', async (reason, scores, text) => {
  const refusal = await fitModel(scores, 'site', small);
  expect(refusal).toMatchObject({ reason });
  expect('reason' in refusal && refusalText(refusal, small)).toBe(text);
});

test('many groups let fewer scores be fitted', async () => {
  const groups = Array.from({ length: 30 }, (_, at) => ({ ...small.groups[0]!, id: `S${at}` }));
  const scores = Array.from({ length: 6000 }, (_, at) =>
    row(`F${at >> 1}`, at % 2 ? '3' : '0', (at * 37) % 61, `S${(at >> 1) % 30}`)
  );
  expect(await fitModel(scores, 'site', { ...small, groups })).toEqual({ reason: 'too-many' });
  expect(await fitModel(scores.slice(0, 600), 'site', { ...small, groups })).toMatchObject({
    groups: groups.map(({ id }) => id)
  });
});

test('a singular fit and one that did not converge are told', async () => {
  const told = async (scores: ModelScoreRow[]) =>
    modelSummary((await fitModel(scores, 'site', small)) as FittedModel, 'site', small).slice(1, 3);
  const crossed = [1, 9, 8, 2, 1, 9].map((score, at) =>
    row(`F${at >> 1}`, at % 2 ? '3' : '0', score)
  );
  expect(await told(crossed)).toEqual([
    expect.stringContaining('The fit is singular'),
    'The fit converged.'
  ]);
  const parallel = [1, 2, 4, 5, 9, 10].map((score, at) =>
    row(`F${at >> 1}`, at % 2 ? '3' : '0', score)
  );
  expect((await told(parallel))[1]).toContain('The fit did not converge');
});
