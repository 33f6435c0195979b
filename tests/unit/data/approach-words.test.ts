import { expect, test } from 'vitest';
import { readDataset } from '#lib/data/read-dataset.ts';
import { tableRows } from '#lib/data/table-rows.ts';
import { studyFiles } from './study-files.ts';

const files = studyFiles();
const read = await readDataset('study', async (path) => files.get(path));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const dataset = read.value;
const table = (name: string) => tableRows(dataset, name);

test.each([
  ['mechanisms', 14, ['text']],
  ['observed-practice', 25, ['text']],
  ['themes', 37, ['text']],
  ['window-quadrants', 4, ['text']],
  ['window-accounts', 14, ['reading']]
] as const)('%s: %i rows in two languages, no text twice', (name, count, columns) => {
  const rows = table(name);
  expect(rows).toHaveLength(count);
  for (const column of columns) {
    const texts = rows.flatMap((row) => [row.id(`${column}_en`), row.id(`${column}_cy`)]);
    expect(texts.filter((text) => !/[.?]$/.test(text))).toEqual([]);
    expect(new Set(texts).size).toBe(2 * count);
  }
});

test('accounts carry the codes that the slides print, each with its own authority', () => {
  const coded = table('themes').filter((row) => typeof row.text('source') === 'string');
  expect(coded.map((row) => row.id('source'))).toEqual([
    'FP, LA1',
    'FP, LA2',
    'LA1:3',
    'LA1:10',
    'LA2:11',
    'LA3:9',
    'FP, LA2',
    'LA1:1',
    'LA2:6',
    'LA2:7',
    'LA3:4',
    'LA1:6',
    'LA1:8',
    'LA2:4',
    'LA3:7',
    'LA2:7',
    'LA2:8'
  ]);
  for (const row of coded) {
    expect(row.id('source')).toContain(row.id('site'));
    expect(row.id('who')).toBe(row.id('source').startsWith('FP') ? 'practitioners' : 'families');
  }
});

test('an account without a code says that the source prints none', () => {
  const reasons = table('themes').map((row) => row.text('source'));
  expect(reasons.filter((one) => typeof one !== 'string')).toEqual(
    Array.from({ length: 20 }, () => ({ missing: 'not-asked' }))
  );
});

test('numbers of families in the accounts are those of the slides', () => {
  const texts = new Map(table('themes').map((row) => [row.id('account'), row]));
  const numbers = (account: string, column = 'text_en') =>
    texts.get(account)?.id(column).match(/\d+/g)?.map(Number);
  for (const column of ['text_en', 'text_cy']) {
    expect(numbers('whole-rated-1', column)).toEqual([2, 9]);
    expect(numbers('whole-rated-2', column)).toEqual([2, 6, 3]);
    expect(numbers('whole-rated-3', column)).toEqual([6, 4]);
    expect(numbers('strengths-own-steps', column)).toEqual([2]);
    expect(numbers('strengths-told', column)).toEqual([2]);
    expect(numbers('strengths-valued', column)).toEqual([5]);
    expect(numbers('strengths-at-school', column)).toEqual([5]);
    expect(numbers('whole-not-asked', column)).toEqual([3]);
    expect(numbers('problems-anxiety', column)).toEqual([3]);
  }
  const numbered = [...texts.values()].filter((row) => /\d/.test(row.id('text_en')));
  expect(numbered).toHaveLength(9);
});

test('the window has four ways of working, and every account placed in it is told', () => {
  expect(
    table('window-quadrants').map((row) =>
      ['quadrant', 'expectation', 'support'].map((column) => row.id(column)).join(' ')
    )
  ).toEqual(['to high low', 'with high high', 'not low low', 'for low high']);
  const told = table('themes').map((row) => row.id('account'));
  const placed = table('window-accounts').map((row) => row.id('account'));
  expect(placed.filter((account) => !told.includes(account))).toEqual([]);
  expect(new Set(told).size).toBe(37);
});
