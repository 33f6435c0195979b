import { afterEach, expect, test } from 'vitest';
import { isNumber, missing } from '#lib/data/missing.ts';
import { tableRows } from '#lib/data/table-rows.ts';
import { authorityRows } from '#lib/figures/authorities/rows.ts';
import { authorityGroupRows } from '#lib/figures/authority-groups/rows.ts';
import { accountRows, continuumRows } from '#lib/figures/continuum/rows.ts';
import { continuumTests } from '#lib/figures/continuum/tests.ts';
import { familiesIn, phaseRows } from '#lib/figures/phases/rows.ts';
import { visitingPractitioners, visitRows } from '#lib/figures/visits/rows.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import { datasetIn } from '../sample-rows.ts';
import { wfa } from '../statistics/count-references.ts';
import { closeTo } from '../statistics/reference.ts';

const dataset = await datasetIn('sample-data/study');
afterEach(() => overwriteGetLocale(() => 'en'));

const withoutRows = (table: string) => ({
  ...dataset,
  tables: { ...dataset.tables, [table]: { ...dataset.tables[table]!, rows: 0 } }
});

test('a row gives values, and reasons where they are absent', () => {
  const [training, participants] = tableRows(dataset, 'data-collection');
  expect(training?.id('method')).toBe('focus-groups');
  expect(training?.cell('n')).toBe(3);
  expect(training?.text('site')).toEqual(missing('blank'));
  expect(participants?.cell('n')).toEqual(missing('not-published'));
  expect(() => training?.id('site')).toThrow('has no "site"');
  expect(() => training?.cell('nothing')).toThrow('no column');
  expect(() => tableRows(dataset, 'nothing')).toThrow('No table "nothing" here');
});

test('numbers of each part of the work, the phases first', () => {
  const rows = phaseRows(dataset).map(({ part, site, method, counted, wave, n }) =>
    [
      part,
      typeof site === 'string' ? site : site.missing,
      method,
      counted,
      ...(wave === undefined ? [] : [wave]),
      isNumber(n) ? n : n.missing
    ].join(' ')
  );
  expect(rows).toEqual([
    'phase-1 blank action-plans plans not-published',
    'phase-1 blank survey managers-and-staff not-published',
    'phase-1 blank interviews agency-managers not-published',
    'phase-1 blank interviews authorities 20',
    'phase-2 blank interviews team-managers 4',
    'phase-2 blank focus-groups groups 4',
    'phase-2 blank focus-groups participants not-published',
    'phase-2 blank interviews families 22',
    'phase-2 LA1 interviews families 11',
    'phase-2 LA2 interviews families 11',
    ...['0 24', '3 11', '9 15'].map((one) => `phase-2 LA1 scales families ${one}`),
    ...['0 25', '3 23', '9 18'].map((one) => `phase-2 LA2 scales families ${one}`),
    'phase-3 LA3 interviews authority-representatives 1',
    'phase-3 LA3 focus-groups groups 1',
    'phase-3 LA3 focus-groups participants 10',
    'phase-3 LA3 interviews families 10',
    ...['0 25', '3 21', '9 17'].map((one) => `phase-3 LA3 scales families ${one}`),
    'observation not-asked focus-groups groups 1',
    'observation not-asked focus-groups practitioners 8',
    'observation not-asked focus-groups lead-practitioners 1',
    'observation not-asked focus-groups team-managers 1',
    'observation not-asked observed-visits visits 11',
    'observation not-asked observed-visits practitioners 4',
    'training blank focus-groups groups 3',
    'training blank focus-groups participants not-published'
  ]);
});

test('what was derived or not published is marked so', () => {
  const status = phaseRows(dataset).map((row) => row.status);
  expect(status.filter((one) => one === 'derived')).toHaveLength(3);
  expect(status.filter((one) => one === 'not-published')).toHaveLength(5);
  expect(status.filter((one) => one === 'printed')).toHaveLength(23);
});

test('families interviewed and measured are counted once, and apart', () => {
  expect(familiesIn(phaseRows(dataset), '0')).toEqual({ interviewed: 32, measured: 74 });
});

test('twenty authorities in four groups, the last derived; two adopted it throughout', () => {
  const rows = authorityGroupRows(dataset);
  expect(rows.map(({ kind, id, n, site, status }) => [kind, id, n, site, status])).toEqual([
    ['group', 'aligned', 4, undefined, 'printed'],
    ['group', 'needs-met', 6, undefined, 'printed'],
    ['group', 'extensive-change', 4, undefined, 'printed'],
    ['group', 'middle-line', 6, undefined, 'derived'],
    ['plan', 'strengths-based', missing('not-published'), undefined, 'not-published'],
    ['plan', 'relationship-based', missing('not-published'), undefined, 'not-published'],
    ['plan', 'restorative', 2, undefined, 'printed'],
    ['category', '1', undefined, 'LA1', 'derived'],
    ['category', '2', undefined, 'LA2', 'derived'],
    ['category', '3', undefined, 'LA3', 'derived']
  ]);
});

test('an authority is described under ten topics, its rule of entry with its own unit', () => {
  const rows = authorityRows(dataset, { ...DEFAULT_VIEW, site: ['LA1', 'LA3'] });
  expect(rows).toHaveLength(20);
  expect(rows.filter(({ rule }) => rule)).toMatchObject([
    { site: 'LA1', topic: 'needs-threshold', rule: { atLeast: 1, unit: 'needs' } },
    { site: 'LA3', topic: 'needs-threshold', rule: { atLeast: 4, unit: 'agencies' } }
  ]);
  expect(rows.filter(({ text }) => text === undefined).map((row) => row.topic)).toEqual([
    'waiting-list',
    'referral',
    'review',
    'closure',
    'closure'
  ]);
  overwriteGetLocale(() => 'cy');
  expect(authorityRows(dataset, DEFAULT_VIEW)[0]?.text).toBe('Plant a phobl ifanc 0 i 18 oed');
});

test('ratings are counted by authority, and two zeros are derived', () => {
  const rows = continuumRows(dataset, DEFAULT_VIEW);
  expect(rows.map(({ site, category, k, n }) => `${site} ${category} ${k}/${n}`)).toEqual([
    'LA1 no 0/11',
    'LA1 some 9/11',
    'LA1 yes 2/11',
    'LA2 no 3/11',
    'LA2 some 6/11',
    'LA2 yes 2/11',
    'LA3 no 0/10',
    'LA3 some 4/10',
    'LA3 yes 6/10'
  ]);
  expect(rows.filter(({ status }) => status === 'derived').map(({ k }) => k)).toEqual([0, 0]);
  expect(accountRows(dataset)).toHaveLength(6);
});

test('four tests agree with R and stand in the order of their p', () => {
  const tests = continuumTests(dataset);
  expect(tests.map(({ id, by, ordered, p }) => [id, by, ordered, p.toFixed(3)])).toEqual([
    ['permutation-exact', 'arm', true, '0.024'],
    ['kruskal', 'site', true, '0.037'],
    ['fisher-freeman-halton', 'site', false, '0.039'],
    ['fisher-freeman-halton', 'arm', false, '0.072']
  ]);
  const reference = [
    wfa.RA_vs_nonRA.exact_perm_score012,
    wfa.kruskal_3groups.p,
    wfa.fisher_freeman_halton_3x3,
    wfa.RA_vs_nonRA.fisher_freeman_halton_2x3
  ];
  tests.forEach(({ p }, at) => closeTo(p, reference[at]!));
});

test('no test is made without ratings', () => {
  expect(continuumTests(withoutRows('whole-family'))).toEqual([]);
});

test('eleven visits by four practitioners', () => {
  expect(visitRows(dataset)).toEqual([
    { phase: 'first-meeting', n: 2 },
    { phase: 'ongoing-assessment', n: 3 },
    { phase: 'end-of-assessment', n: 3 },
    { phase: 'review-or-closure', n: 3 }
  ]);
  expect(visitingPractitioners(dataset)).toBe(4);
  expect(visitingPractitioners(withoutRows('data-collection'))).toEqual(missing('not-published'));
});
