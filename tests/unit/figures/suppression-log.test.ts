import { expect, test } from 'vitest';
import type { Cell } from '#lib/data/missing.ts';
import { armIds, armsInView, armsRows } from '#lib/figures/change/arms.ts';
import { baselineRows } from '#lib/figures/change/baseline.ts';
import { changeCsv } from '#lib/figures/change/csv.ts';
import { changeRows } from '#lib/figures/change/rows.ts';
import { confidenceCsv } from '#lib/figures/confidence/csv.ts';
import { toCsv, type CsvColumns } from '#lib/figures/csv.ts';
import { modelCsv } from '#lib/figures/model/csv.ts';
import { qualitiesCsv } from '#lib/figures/qualities/csv.ts';
import { recordRows } from '#lib/figures/record-rows.ts';
import { ratingsCsv } from '#lib/figures/ratings/csv.ts';
import { numbersSheet } from '#lib/figures/takeaway/figure-xlsx.ts';
import { suppressionLog } from '#lib/figures/takeaway/suppression-log.ts';
import { trajectoryCsv } from '#lib/figures/trajectory/csv.ts';
import { trajectoryRows } from '#lib/figures/trajectory/rows.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import { cube, study } from './made-up-records.ts';
import { dataset, takenTrajectory } from './takeaway-data.ts';

/** Lines of the log as `row column reason`. */
const logged = (columns: CsvColumns) => {
  const { row = [], column = [], reason = [] } = suppressionLog(columns);
  return row.map((number, at) => `${String(number)} ${String(column[at])} ${String(reason[at])}`);
};
const records = (view: Partial<typeof DEFAULT_VIEW>) =>
  trajectoryCsv(
    recordRows(study, cube).trajectory({ ...DEFAULT_VIEW, measure: ['conflict'], ...view })
  );

test('an SD that was not published is told as such, and so is the interval that needs it', async () => {
  const view = { ...DEFAULT_VIEW, measure: ['conflict'], site: ['LA3'], wave: ['0'] };
  const columns = trajectoryCsv(trajectoryRows(dataset, view));
  expect(logged(columns)).toEqual(['1 sd no-sd', '1 ci_low no-sd', '1 ci_high no-sd']);
  expect(suppressionLog(columns).reason_en).toEqual(Array(3).fill('SD not published'));
  expect(suppressionLog(columns).reason_cy).toEqual(
    Array(3).fill('gwyriad safonol heb ei gyhoeddi')
  );
  expect((await toCsv(columns)).split('\n')[1]).toMatch(/^conflict,LA3,0,\d+,[\d.]+,,,,published$/);
});

test('a difference of published means lacks its interval because nobody knows who was seen twice', () => {
  const view = { ...DEFAULT_VIEW, show: 'change' as const, measure: ['conflict'], site: ['LA3'] };
  const columns = trajectoryCsv(trajectoryRows(dataset, { ...view, wave: ['9'] }));
  expect(logged(columns)).toEqual(['1 sd no-sd', '1 ci_low no-overlap', '1 ci_high no-overlap']);
});

test('change of records has a point of reference, and no SD where families partly differ', () => {
  const columns = records({ show: 'change', by: 'arm', arm: ['with'], wave: ['0', '9'] });
  expect(columns['mean']![0]).toBe(0);
  expect(logged(columns)).toEqual([
    '1 sd reference',
    '1 ci_low reference',
    '1 ci_high reference',
    '2 sd unpaired'
  ]);
});

test('what is hidden is told as hidden, in every number of its row', () => {
  const hidden = records({ by: 'child_age_band', site: ['LA3'], wave: ['9'], threshold: 20 });
  const [first, ...others] = hidden['status']!;
  expect([first, ...others]).toContain('hidden');
  const row = hidden['status']!.indexOf('hidden') + 1;
  expect(logged(hidden).filter((line) => line.startsWith(`${row} `))).toEqual(
    ['n', 'mean', 'sd', 'ci_low', 'ci_high'].map((column) => `${row} ${column} hidden`)
  );
});

test('change has its own reasons in each column, and none where the method gives no such number', () => {
  const view = { ...DEFAULT_VIEW, by: 'arm', measure: ['conflict'], wave: ['9'] };
  const columns = changeCsv(
    changeRows(study, cube, view).slice(0, 1),
    baselineRows(study, cube, view).slice(0, 1),
    armsRows(study, armsInView(study, cube, view)!, view),
    armIds(study)
  );
  expect(columns['method']).toEqual([
    'completers',
    'all-available',
    'start-seen',
    'start-not-seen',
    'start-hedges-g',
    'change-score',
    'ancova',
    'hedges-g',
    'hedges-g-start'
  ]);
  const lines = logged(columns);
  expect(lines.filter((line) => / sd /.test(line)).slice(0, 2)).toEqual([
    '2 sd unpaired',
    '3 sd no-value'
  ]);
  expect(lines.filter((line) => line.startsWith('5 '))).toEqual([
    '5 n no-value',
    '5 mean_start no-value',
    '5 mean_later no-value',
    '5 sd no-value',
    '5 se no-value',
    '5 g_av no-value',
    '5 d_z no-value',
    '5 r no-value',
    '5 minimum no-value',
    '5 maximum no-value'
  ]);
});

test('each figure gives the reasons of its own rows', () => {
  const hidden = { missing: 'hidden' } as const;
  const gone = { k: hidden, n: hidden, share: hidden, low: hidden, high: hidden };
  const arms = { nOther: 3, nReference: 9, p: hidden, adjusted: hidden, holm: hidden };
  const where = { quality: 'listening', area: 'manner' };
  const compared = { difference: hidden, low: hidden, high: hidden };
  expect(
    logged(
      qualitiesCsv(
        [
          {
            ...where,
            groups: [{ ...where, group: 'LA3', ...gone }],
            arms: { ...arms, ...compared }
          }
        ],
        true,
        'published'
      )
    )
  ).toEqual([
    ...['k', 'n', 'share', 'ci_low', 'ci_high'].map((column) => `1 ${column} hidden`),
    '2 k no-value',
    '2 n no-value',
    ...['share', 'ci_low', 'ci_high'].map((column) => `2 ${column} hidden`)
  ]);

  const counts: Cell[] = [hidden, 7, hidden];
  const rated = { n: 12, mean: 4, sd: 1, low: 3, high: 5, status: 'mean', group: 'LA3' };
  const few: Cell = { missing: 'too-few' };
  expect(
    logged(
      ratingsCsv([{ ...where, groups: [{ ...rated, low: few, high: few, counts }] }], [1, 2, 3])
    )
  ).toEqual(['1 ci_low too-few', '1 ci_high too-few', '1 rating_1 hidden', '1 rating_3 hidden']);

  const step = { step: 't1-t2', change: 0.4, starred: true, n: 60 };
  expect(
    logged(
      confidenceCsv([
        { aspect: 'trust', mean: 3, sd: 1, n: 80, low: 2.8, high: 3.2, steps: [step] }
      ])
    )
  ).toEqual(['2 sd not-published', '2 ci_low no-sd', '2 ci_high no-sd']);

  const coefficient = { term: '(Intercept)', b: 50, se: 1, df: 40, low: 48, high: 52 };
  const model = {
    variances: [{ name: 'sigma2' as const, value: 9 }],
    observations: 99,
    families: 40
  };
  const fitted = {
    ...{ rows: [coefficient], groups: ['with'], waves: ['0'] },
    ...{ units: 'families' as const, likelihood: 'REML' as const, linear: false },
    model: { ...model, sites: 1, singular: [], converged: true },
    fewSites: [{ arm: 'with', sites: 1 }],
    withheld: 'few-sites' as const
  };
  expect(logged(modelCsv('conflict', fitted)).slice(0, 2)).toEqual([
    '1 p few-sites',
    '2 se no-value'
  ]);
});

test('the workbook writes the reason in the place of each number', () => {
  const taken = takenTrajectory('en');
  const columns: CsvColumns = {
    group: ['LA1', 'LA2'],
    n: [12, { missing: 'hidden' }],
    sd: [{ missing: 'no-sd' }, undefined],
    status: ['published', 'hidden']
  };
  expect(numbersSheet({ ...taken, columns }).slice(4)).toEqual([
    [
      { value: 'LA1', type: String },
      { value: 12, type: Number },
      'SD not published',
      { value: 'reported in the source', type: String }
    ],
    [
      { value: 'LA2', type: String },
      'hidden, few families',
      null,
      { value: 'hidden, few families', type: String }
    ]
  ]);
  const welsh = numbersSheet({ ...takenTrajectory('cy'), columns });
  expect(welsh[4]![2]).toBe('gwyriad safonol heb ei gyhoeddi');
});

test('rows are numbered as in the data, and columns of texts are left out', () => {
  const log = suppressionLog({
    group: ['a', undefined],
    n: [12, { missing: 'hidden' }],
    ci_low: [undefined, { missing: 'hidden' }]
  });
  expect(log['row']).toEqual([1, 2, 2]);
  expect(log['column']).toEqual(['ci_low', 'n', 'ci_low']);
  expect(log['reason']).toEqual(['no-value', 'hidden', 'hidden']);
  expect(log['reason_en']).toEqual([
    'not given by this method or choice',
    'hidden, few families',
    'hidden, few families'
  ]);
  expect(log['reason_cy']![1]).toBe("wedi'i guddio, ychydig o deuluoedd");
});
