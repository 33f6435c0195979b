import { expect, test } from 'vitest';
import { missing } from '#lib/data/missing.ts';
import type { DistributionRow } from '#lib/engine/questions/distribution.ts';
import { askedRecords } from '#lib/figures/asked-records.ts';
import { spreadRows } from '#lib/figures/distribution/rows.ts';
import { familiesCsv } from '#lib/figures/families/csv.ts';
import { groupsTooSmall, linesOf, patternCounts } from '#lib/figures/families/rows.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import { madeUp } from '../engine/made-up-study.ts';

const asked = askedRecords({ dataset: madeUp, view: { ...DEFAULT_VIEW, wave: ['0', '9'] } });
const spread = (group: string, wave: string, n: number): DistributionRow => ({
  group,
  wave,
  n,
  mean: 50,
  q1: 40,
  median: 51,
  q3: 60,
  ends: [40, 60],
  counts: [1, n - 1]
});
const none = missing('no-families');
const hidden = missing('hidden');
const answer = [spread('LA3', '0', 5), spread('LA1', '0', 12), spread('LA1', '9', 4)];
const rows = spreadRows(answer, asked);

test('groups and waves stand in the study’s order; below the threshold a point is hidden whole', () => {
  const shown = { mean: 50, q1: 40, median: 51, q3: 60, status: 'records' };
  const bins = (families: unknown[]) => [
    { low: 20, high: 40, families: families[0] },
    { low: 40, high: 60, families: families[1] }
  ];
  expect(rows).toEqual([
    { group: 'LA1', wave: '0', n: 12, ...shown, bins: bins([hidden, hidden]) },
    {
      group: 'LA1',
      wave: '9',
      n: hidden,
      mean: hidden,
      q1: hidden,
      median: hidden,
      q3: hidden,
      bins: [],
      status: 'hidden'
    },
    { group: 'LA3', wave: '0', n: 5, ...shown, bins: bins([hidden, hidden]) },
    {
      group: 'LA3',
      wave: '9',
      n: 0,
      mean: none,
      q1: none,
      median: none,
      q3: none,
      bins: [],
      status: 'no-families'
    }
  ]);
});

test('the one bin of equal scores is one unit wide', () => {
  const equal = { ...spread('LA1', '0', 6), ends: [43], counts: [6] };
  expect(spreadRows([equal], asked)[0]?.bins).toEqual([{ low: 42, high: 43, families: 6 }]);
});

const patterns = [
  { group: 'LA3', waves: ['0', '9'], families: 9 },
  { group: 'LA1', waves: ['9'], families: 2 },
  { group: 'LA1', waves: ['0'], families: 8 },
  { group: 'LA1', waves: ['0', '9'], families: 5 }
];

test('patterns are counted by group, few families hidden, and others that would give them away', () => {
  expect(
    patternCounts(patterns, asked).map(({ group, pattern, families }) => [group, pattern, families])
  ).toEqual([
    ['LA1', 'XX', hidden],
    ['LA1', 'X.', hidden],
    ['LA1', '.X', hidden],
    ['LA3', 'XX', 9]
  ]);
});

test('a group of fewer than ten families is too small for single ones', () => {
  expect(groupsTooSmall(patterns, asked)).toEqual(['LA3']);
  const ten = [...patterns, { group: 'LA3', waves: ['0'], families: 1 }];
  expect(groupsTooSmall(ten, asked)).toEqual([]);
});

test('lines hold months and scores alone, and no point where the group is hidden', () => {
  const lines = [
    { group: 'LA1', waves: ['0', '9'], scores: [40, 45] },
    { group: 'LA1', waves: ['9'], scores: [52] },
    { group: 'LA3', waves: ['0'], scores: [61] }
  ];
  expect(linesOf('LA1', lines, rows, asked)).toEqual([[{ months: 0, score: 40 }]]);
  expect(linesOf('LA3', lines, rows, asked)).toEqual([[{ months: 0, score: 61 }]]);
});

test('the CSV holds counts by pattern, then the quartiles by wave', () => {
  const [HIDDEN, NONE] = [{ missing: 'hidden' }, { missing: 'no-families' }];
  const csv = familiesCsv('conflict', patternCounts(patterns, asked), rows);
  expect(csv).toEqual({
    measure: Array(8).fill('conflict'),
    group: ['LA1', 'LA1', 'LA1', 'LA3', 'LA1', 'LA1', 'LA3', 'LA3'],
    pattern: ['XX', 'X.', '.X', 'XX', undefined, undefined, undefined, undefined],
    wave: [undefined, undefined, undefined, undefined, '0', '9', '0', '9'],
    n: [HIDDEN, HIDDEN, HIDDEN, 9, 12, HIDDEN, 5, 0],
    mean: [undefined, undefined, undefined, undefined, 50, HIDDEN, 50, NONE],
    q1: [undefined, undefined, undefined, undefined, 40, HIDDEN, 40, NONE],
    median: [undefined, undefined, undefined, undefined, 51, HIDDEN, 51, NONE],
    q3: [undefined, undefined, undefined, undefined, 60, HIDDEN, 60, NONE],
    status: ['hidden', 'hidden', 'hidden', 'records', 'records', 'hidden', 'records', 'no-families']
  });
});
