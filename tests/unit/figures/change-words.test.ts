import { afterEach, expect, test } from 'vitest';
import { armIds, armsInView, armsRows } from '#lib/figures/change/arms.ts';
import { baselineRows } from '#lib/figures/change/baseline.ts';
import { changeCsv } from '#lib/figures/change/csv.ts';
import { comparisonFacts } from '#lib/figures/change/facts.ts';
import { changeRows } from '#lib/figures/change/rows.ts';
import { changeSummary } from '#lib/figures/change/summary.ts';
import { toCsv } from '#lib/figures/csv.ts';
import { groupsWithStyle } from '#lib/figures/groups.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { claims } from '#lib/statistics/claims.ts';
import { closeTo } from '../statistics/reference.ts';
import { cube, study } from './made-up-records.ts';

afterEach(() => overwriteGetLocale(() => 'en'));

const view: View = { ...DEFAULT_VIEW, by: 'arm', measure: ['conflict'], wave: ['9'] };
const rows = changeRows(study, cube, view);
const arms = armsInView(study, cube, view)!;
const compared = armsRows(study, arms, view);
const summary = () => changeSummary(rows, compared, study, groupsWithStyle(study, 'arm'));

test('all is said in English', () => {
  expect(summary()).toEqual([
    'Conflict, Without RA: families measured at the start and again (9 months, n 33) changed by +4.5 points on average (95% interval: 0.6 to 8.3). The means of all families measured (n 49, then 33) differ by +6.1 points (95% interval: 2.2 to 10.1).',
    'Conflict, With RA: families measured at the start and again (9 months, n 18) changed by −13.6 points on average (95% interval: −17.7 to −9.4). The means of all families measured (n 24, then 18) differ by −13.8 points (95% interval: −18.2 to −9.3).',
    'Filled marks: families measured both times, with a t interval. Hollow marks: all families measured, later mean minus first mean, with a t interval that allows for families measured both times (Derrick and others 2017). Intervals describe families like these in these authorities only. Groups of fewer than 10 families have none.',
    'Conflict, 9 months: change in “With RA” (n 18) minus change in “Without RA” (n 33) is −18.0 points (95% interval: −23.5 to −12.5). From the same starting score, the later score differs by −14.2 points (95% interval: −20.3 to −8.1). Hedges g of the difference in change is −1.77 (95% interval: −2.43 to −1.10).',
    'Authorities: 1 in “With RA”, 2 in “Without RA”. With fewer than 10 of each there is no p-value, and the intervals describe these families only, not the approach.'
  ]);
});
test('all is said in Welsh', () => {
  overwriteGetLocale(() => 'cy');
  expect(summary()).toEqual([
    "Gwrthdaro, Heb DA: newidiodd teuluoedd a fesurwyd ar y dechrau ac eto (9 mis, n 33) o +4.5 pwynt ar gyfartaledd (cyfwng 95%: 0.6 i 8.3). Mae cymedrau'r holl deuluoedd a fesurwyd (n 49, yna 33) yn wahanol o +6.1 pwynt (cyfwng 95%: 2.2 i 10.1).",
    "Gwrthdaro, Gyda DA: newidiodd teuluoedd a fesurwyd ar y dechrau ac eto (9 mis, n 18) o −13.6 pwynt ar gyfartaledd (cyfwng 95%: −17.7 i −9.4). Mae cymedrau'r holl deuluoedd a fesurwyd (n 24, yna 18) yn wahanol o −13.8 pwynt (cyfwng 95%: −18.2 i −9.3).",
    "Marciau llawn: teuluoedd a fesurwyd y ddau dro, gyda chyfwng t. Marciau gwag: yr holl deuluoedd a fesurwyd, y cymedr diweddarach minws y cymedr cyntaf, gyda chyfwng t sy'n ystyried teuluoedd a fesurwyd y ddau dro (Derrick ac eraill 2017). Mae cyfyngau'n disgrifio teuluoedd fel y rhain yn yr awdurdodau hyn yn unig. Nid oes cyfwng i grwpiau o lai na 10 o deuluoedd.",
    "Gwrthdaro, 9 mis: y newid yn “Gyda DA” (n 18) minws y newid yn “Heb DA” (n 33) yw −18.0 pwynt (cyfwng 95%: −23.5 i −12.5). O'r un sgôr ar y dechrau, mae'r sgôr diweddarach yn wahanol o −14.2 pwynt (cyfwng 95%: −20.3 i −8.1). g Hedges y gwahaniaeth mewn newid yw −1.77 (cyfwng 95%: −2.43 i −1.10).",
    "Nifer yr awdurdodau: 1 yn “Gyda DA”, 2 yn “Heb DA”. Gyda llai na 10 o bob un ni roddir gwerth p, ac mae'r cyfyngau'n disgrifio'r teuluoedd hyn yn unig, nid y dull."
  ]);
});
test('with one arm in view there is no difference, and with nothing in view only that is said', () => {
  const one = { ...view, arm: ['with'] };
  expect(armsInView(study, cube, one)).toBeUndefined();
  expect(changeSummary(changeRows(study, cube, one), undefined, study, []).at(-1)).toBe(
    'Only one of “With RA” and “Without RA” has families shown, so there is no difference to show.'
  );
  expect(changeSummary([], undefined, study, [])).toHaveLength(1);
});

/** The same families, as if they had been drawn one by one. */
const drawn = {
  ...study,
  design: { ...study.design, allocation: 'family', assignment: 'random' }
} as const;
test('a p-value is given only where the design carries one', () => {
  expect(compared[0]?.score.p).toBeUndefined();
  expect(compared[0]?.ancova.p).toBeUndefined();
  const [row] = armsRows(drawn, arms, view);
  closeTo(row?.score.p ?? NaN, 4.60565971097e-8, 1e-8);
  closeTo(row?.ancova.p ?? NaN, 2.33749099272e-5, 1e-8);
  expect(changeSummary(rows, [row!], drawn, []).at(-1)).toContain('families are the units');
});

test('the facts of the records, and what may be said of them', () => {
  const facts = comparisonFacts(study, arms, compared[0]!)!;
  expect(facts).toEqual({
    kind: 'synthetic',
    measure: 'Conflict',
    arms: { reference: 'Without RA', other: 'With RA' },
    sites: { reference: 2, other: 1 },
    families: { reference: 49, other: 24 },
    allocation: 'none',
    assignment: 'not-random',
    entryRulesDiffer: false,
    sd: 'known',
    overlap: 'known',
    baselineGap: {
      points: expect.closeTo(10.2210884354, 9),
      norm: { sds: expect.closeTo(1.02210884354, 9), stated: false }
    },
    shareSeen: { reference: 33 / 49, other: 18 / 24 },
    tests: { count: 0, corrected: false },
    directions: [
      { site: 'LA1 · Without RA', direction: 'rose' },
      { site: 'LA2 · Without RA', direction: 'rose' },
      { site: 'LA3 · With RA', direction: 'fell' }
    ]
  });
  const may = (of: typeof facts) => claims(of).flatMap(({ id, may }) => (may ? [id] : []));
  expect(may(facts)).toEqual(['not-evidence']);
  expect(may({ ...facts, kind: 'records' })).toEqual([
    'describe-each-site',
    'difference-of-means',
    'interval-families-in-these-sites',
    'mean-change'
  ]);
  const [tested] = armsRows(drawn, arms, view);
  expect(comparisonFacts(drawn, arms, tested!)?.tests).toEqual({ count: 2, corrected: false });
});

test('the file has its columns, and the difference as a group of its own', async () => {
  const baseline = baselineRows(study, cube, view);
  const csv = await toCsv(changeCsv(rows, baseline, compared, armIds(study)));
  const [header, ...lines] = csv.trim().split('\n');
  expect(header).toBe(
    'measure,group,wave,method,n,mean_start,mean_later,change,sd,se,g_av,d_z,r,minimum,maximum,ci_low,ci_high,status'
  );
  const told = lines.map((line) => line.split(','));
  expect(told.map(([, group, , method, n, ...rest]) => [group, method, n, rest.at(-1)])).toEqual([
    ['without', 'completers', '33', 'paired-t'],
    ['without', 'all-available', '33', 'overlapping-means;n_start=49'],
    ['with', 'completers', '18', 'paired-t'],
    ['with', 'all-available', '18', 'overlapping-means;n_start=24'],
    ['without', 'start-seen', '33', 'mean'],
    ['without', 'start-not-seen', '16', 'mean'],
    ['without', 'start-hedges-g', '', 'noncentral-t'],
    ['with', 'start-seen', '18', 'mean'],
    ['with', 'start-not-seen', '6', 'mean'],
    ['with', 'start-hedges-g', '', 'noncentral-t'],
    ['difference', 'change-score', '51', 'welch;n_with=18;n_without=33'],
    ['difference', 'ancova', '51', 'least-squares;n_with=18;n_without=33'],
    ['difference', 'hedges-g', '51', 'noncentral-t;n_with=18;n_without=33'],
    ['difference', 'hedges-g-start', '51', 'sd-at-start;n_with=18;n_without=33']
  ]);
  closeTo(Number(told[10]?.[7]), -18.0101010101, 1e-8);
});
