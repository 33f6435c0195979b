import { expect, test } from 'vitest';
import { studyRows } from './study-files.ts';

const sum = (values: readonly (string | undefined)[]) =>
  values.reduce((total, value) => total + Number(value), 0);
const rowsWith = (table: string, column: number, value: string) =>
  studyRows(table).filter((row) => row[column] === value);
const countOf = (...cells: string[]) =>
  Number(
    studyRows('data-collection').find((row) => cells.every((cell, at) => row[at] === cell))?.[4]
  );

test('families measured add up to the printed totals', () => {
  const totals = ['0', '3', '9'].map((wave) =>
    sum(rowsWith('families-measured', 1, wave).map((row) => row[2]))
  );
  expect(totals).toEqual([74, 55, 50]);
  expect(studyRows('families-measured-totals').map((row) => Number(row[1]))).toEqual(totals);
});

test('families interviewed are 11, 11 and 10 wherever they are counted', () => {
  const interviewed = { LA1: 11, LA2: 11, LA3: 10 };
  for (const [site, n] of Object.entries(interviewed)) {
    const mentions = rowsWith('practitioner-qualities', 2, site);
    expect(mentions).toHaveLength(14);
    expect(new Set(mentions.map((row) => row[4]))).toEqual(new Set([String(n)]));
    expect(mentions.every((row) => Number(row[3]) <= n)).toBe(true);
    expect(sum(rowsWith('whole-family', 0, site).map((row) => row[2]))).toBe(n);
    expect(countOf(site === 'LA3' ? 'phase-3' : 'phase-2', site, 'interviews', 'families')).toBe(n);
  }
  expect(countOf('phase-2', '', 'interviews', 'families')).toBe(22);
});

test('observed visits add up to 11 and groups of phase 1 to 20', () => {
  expect(sum(studyRows('visits').map((row) => row[1]))).toBe(11);
  expect(countOf('observation', 'NS', 'observed-visits', 'visits')).toBe(11);
  expect(sum(studyRows('phase-1-groups').map((row) => row[1]))).toBe(20);
  expect(countOf('phase-1', '', 'interviews', 'authorities')).toBe(20);
});

test('P01: one row of twelve does not add up to its printed N, 40 against 41', () => {
  const rows = [...studyRows('statements-practice'), ...studyRows('statements-agency')];
  expect(rows).toHaveLength(12);
  expect(
    rows
      .map(([statement, ...cells]) => [statement, sum(cells.slice(0, 6)), Number(cells[6])])
      .filter(([, counted, stated]) => counted !== stated)
  ).toEqual([['with-rather-than-for', 40, 41]]);
});

test('P05: 12 changes, 5 with a star', () => {
  const starred = studyRows('confidence-change').map((row) => row[3]);
  expect(starred).toHaveLength(12);
  expect(starred.filter((star) => star === 'true')).toHaveLength(5);
});

test('P08: independence at 9 months less the start is +3.8, -5.2 and +1.0', () => {
  const mean = (site: string, wave: string) =>
    Number(
      rowsWith('family-scales', 0, 'independence').find(
        (row) => row[1] === site && row[2] === wave
      )?.[3]
    );
  expect(
    ['LA1', 'LA2', 'LA3'].map((site) => (mean(site, '9') - mean(site, '0')).toFixed(1))
  ).toEqual(['3.8', '-5.2', '1.0']);
});

test('P09: only in LA1 does n rise again', () => {
  const n = (site: string) => rowsWith('families-measured', 0, site).map((row) => Number(row[2]));
  expect(n('LA1')).toEqual([24, 11, 15]);
  for (const site of ['LA2', 'LA3']) expect(n(site)).toEqual(n(site).toSorted((a, b) => b - a));
});

test('P11 and P12: of the means with two decimals, two are of no whole-number total', () => {
  /** Whether some whole number of points, shared by n families, is printed as this mean. */
  const possible = (mean: string, n: number) => {
    const total = Number(mean) * n;
    return [Math.floor(total), Math.ceil(total)].some((whole) => (whole / n).toFixed(2) === mean);
  };
  const n = new Map(
    studyRows('families-measured').map(([site, wave, n]) => [`${site} ${wave}`, n])
  );
  const precise = studyRows('family-scales').filter((row) => /\.\d\d$/.test(row[3] ?? ''));
  expect(precise.map((row) => row[3])).toEqual(['46.21', '49.15', '53.41']);
  expect(
    precise
      .filter(([, site, wave, mean = '']) => !possible(mean, Number(n.get(`${site} ${wave}`))))
      .map(([measure, site, wave, mean]) => [measure, site, wave, mean])
  ).toEqual([
    ['conflict', 'LA1', '3', '49.15'],
    ['conflict', 'LA2', '3', '53.41']
  ]);
  expect([possible('49.15', 13), possible('53.41', 22)]).toEqual([true, true]);
});

test('P21: 40.7 stands twice among the means, no other mean does', () => {
  const means = studyRows('family-scales').map((row) => row[3]);
  const repeated = means.filter((mean, at) => mean !== 'NP' && means.indexOf(mean) < at);
  expect(repeated).toEqual(['40.7']);
});
