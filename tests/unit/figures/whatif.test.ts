import { expect, test } from 'vitest';
import type { Cell } from '#lib/data/missing.ts';
import type { Dataset } from '#lib/data/package.ts';
import { assumptionsOf, rangesOf, type Assumptions } from '#lib/figures/whatif/assumptions.ts';
import type { WhatIfRow } from '#lib/figures/whatif/rows.ts';
import { scopeOf, type Scope } from '#lib/figures/whatif/scope.ts';
import { regressionRows } from '#lib/figures/whatif-regression/rows.ts';
import { contrastRows, meanRows } from '#lib/figures/whatif-sd/rows.ts';
import { familiesNeeded, nextRows, sitesNeeded } from '#lib/figures/whatif-next/rows.ts';
import { unseenRows } from '#lib/figures/whatif-unseen/rows.ts';
import { readDataset } from '#lib/data/read-dataset.ts';
import { DEFAULT_VIEW, formatView, parseView, type View } from '#lib/state/view.ts';
import { studyFiles } from '../data/study-files.ts';

const files = studyFiles();
const read = await readDataset('study', async (path) => files.get(path));
if (!read.ok) throw new Error('The study cannot be read');
const study: Dataset = read.value;

const scope = (view: Partial<View> = {}): Scope => {
  const found = scopeOf(study, { ...DEFAULT_VIEW, ...view });
  if (!found) throw new Error('Nothing is published');
  return found;
};
const ASSUMED: Assumptions = {
  ...{ sd: 10, r: 0.7, mu: 50, unseen: 0 },
  ...{ points: 5, icc: 0.05, families: 25, kept: 0.7 }
};
const assuming = (own: Partial<Assumptions>): Assumptions => ({ ...ASSUMED, ...own });
const rounded = (cell: Cell) => (typeof cell === 'number' ? Number(cell.toFixed(6)) : cell);
const values = (rows: readonly WhatIfRow[]) =>
  Object.fromEntries(rows.map(({ id, value }) => [id, rounded(value)]));

test('the site whose start lies furthest from all is taken, and what the view asks for', () => {
  const ids = ({ measure, site, later }: Scope) => [measure.id, site.id, later.id];
  expect(ids(scope())).toEqual(['conflict', 'LA3', '9']);
  expect(ids(scope({ measure: ['independence'] }))).toEqual(['independence', 'LA1', '9']);
  expect(ids(scope({ site: ['LA2'], wave: ['3'] }))).toEqual(['conflict', 'LA2', '3']);
  expect(ids(scope({ measure: ['cohesion'], wave: ['0'] }))).toEqual(['conflict', 'LA3', '9']);
  expect(scope().measures.map(({ id }) => id)).toEqual(['conflict', 'independence']);
  expect(scope().waves.map(({ id }) => id)).toEqual(['3', '9']);
  expect(scope().others).toBeCloseTo(46.8171428571, 9);
});

test('nothing can be assumed where no mean is published', () => {
  expect(scopeOf({ ...study, tables: {} }, DEFAULT_VIEW)).toBeUndefined();
});

test('of the fall of 20.7, 3 to 7 points follow from the start being high', () => {
  expect(values(regressionRows(scope(), ASSUMED))).toEqual({
    start: 61.4,
    expected: 57.98,
    later: 40.7,
    change: -20.7,
    follows: -3.42,
    rest: -17.28
  });
  const low = values(regressionRows(scope(), assuming({ r: 0.5, mu: 46.8 })));
  expect(low).toMatchObject({ expected: 54.1, follows: -7.3, rest: -13.4 });
  expect(regressionRows(scope(), ASSUMED).map(({ n }) => n)).toEqual([25, 17, 17, 17, 17, 17]);
  expect(regressionRows(scope(), ASSUMED).map(({ nStart }) => nStart)).toEqual([
    ...[undefined, undefined, undefined],
    ...[25, 25, 25]
  ]);
});

test('had the 8 unseen families stayed at 61.4, the fall would be 14.1', () => {
  expect(values(unseenRows(scope(), ASSUMED))).toEqual({
    start: 61.4,
    later: 40.7,
    unseen: 61.4,
    all: 47.324,
    change: -20.7,
    changeAll: -14.076,
    even: 43.9875
  });
  expect(unseenRows(scope(), ASSUMED).map(({ n }) => n)).toEqual([25, 17, 8, 25, 17, 25, 8]);
  const moved = (unseen: number) => values(unseenRows(scope(), assuming({ unseen }))).changeAll;
  expect([-10, -5, 5, 10].map(moved)).toEqual([-17.276, -15.676, -12.476, -10.876]);
  expect(moved(-20.7)).toBe(-20.7);
  expect(moved(43.9875)).toBe(0);
});

test('means have the z intervals that an SD of 10 gives them', () => {
  const rows = meanRows(scope(), ASSUMED);
  expect(rows.map(({ site, wave, n, printed }) => [site, wave, n, printed])).toEqual([
    ['LA1', '0', 24, '46.21'],
    ['LA1', '3', 11, '49.15'],
    ['LA1', '9', 15, '56.3'],
    ['LA2', '0', 25, '47.4'],
    ['LA2', '3', 23, '53.41'],
    ['LA2', '9', 18, '50.9'],
    ['LA3', '0', 25, '61.4'],
    ['LA3', '3', 21, '58.1'],
    ['LA3', '9', 17, '40.7']
  ]);
  expect([rows[6]?.low, rows[6]?.high].map((end) => rounded(end ?? NaN))).toEqual([
    57.480072, 65.319928
  ]);
  expect([rows[8]?.low, rows[8]?.high].map((end) => rounded(end ?? NaN))).toEqual([
    35.946389, 45.453611
  ]);
});

test('every difference in differences is given, with that between sites of one arm', () => {
  const rows = contrastRows(scope(), ASSUMED);
  expect(
    rows.map(({ kind, of, less, estimate }) => [kind, of.sites, less.sites, rounded(estimate)])
  ).toEqual([
    ['weighted', ['LA3'], ['LA1', 'LA2'], -27.237403],
    ['unweighted', ['LA3'], ['LA1', 'LA2'], -27.495],
    ['across', ['LA3'], ['LA1'], -30.79],
    ['across', ['LA3'], ['LA2'], -24.2],
    ['within', ['LA1'], ['LA2'], 6.59]
  ]);
  expect(rows.slice(0, 2).map(({ low, high }) => [rounded(low), rounded(high)])).toEqual([
    [-32.232939, -22.241866],
    [-32.500106, -22.489894]
  ]);
  expect(rows[0]).toMatchObject({ of: { nStart: 25, n: 17 }, less: { nStart: 49, n: 33 } });
  const other = contrastRows(scope({ measure: ['independence'] }), ASSUMED);
  expect(other.map(({ estimate }) => rounded(estimate))).toEqual([1.922263, 1.7, -2.8, 6.2, 9]);
});

test('controls reach what is of use, and start in the middle of what is likely', () => {
  const { sd, r, mu, unseen } = rangesOf(scope());
  const ends = [sd, r, mu, unseen].map(({ least, greatest, standard }) => [
    least,
    standard,
    greatest
  ]);
  expect(ends).toEqual([
    [6, 10, 14],
    [0, 0.6, 0.9],
    [44, 48.4, 52],
    [-20.7, 0, 10]
  ]);
});

test('an address carries assumptions; what is malformed or out of range is not assumed', () => {
  const own = { sd: 8.5, unseen: -5 };
  const address = formatView({ ...DEFAULT_VIEW, site: ['LA3'], assumed: own });
  expect(address).toBe('?v=1&site=LA3&if.sd=8.5&if.unseen=-5');
  expect(parseView(address).view.assumed).toEqual(own);
  const { view, ignored } = parseView('?if.sd=1e3&if.r=&if.mu=50%3B');
  expect(view.assumed).toEqual({});
  expect(ignored.map(({ parameter, why }) => [parameter, why])).toEqual([
    ['if.sd', 'malformed'],
    ['if.r', 'malformed'],
    ['if.mu', 'malformed']
  ]);
  const ranges = rangesOf(scope());
  expect(assumptionsOf(ranges, { sd: 99, r: -0.2, mu: 46.8 })).toEqual(
    assuming({ r: 0.6, mu: 46.8 })
  );
  expect(assumptionsOf(ranges, { r: 0 }).r).toBe(0);
  const next = '?v=1&if.points=4&if.icc=0.02&if.families=40&if.kept=0.8';
  expect(parseView(next).view.assumed).toEqual({ points: 4, icc: 0.02, families: 40, kept: 0.8 });
});

test('the next study needs five places an arm for 5 points, and families one by one far fewer', () => {
  expect(sitesNeeded(ASSUMED)).toBe(5);
  expect(familiesNeeded(ASSUMED)).toEqual({ again: 34, start: 49 });
  const rows = nextRows(ASSUMED).slice(0, 4);
  expect(rows.map(({ sites, start, again }) => [sites, start, again])).toEqual([
    [2, 50, 34],
    [3, 75, 51],
    [4, 100, 68],
    [5, 125, 85]
  ]);
  expect(rows.map(({ bySite }) => bySite.toFixed(2))).toEqual(['0.24', '0.52', '0.72', '0.84']);
  expect(rows[0]!.byFamily.toFixed(2)).toBe('0.81');
  expect(sitesNeeded(assuming({ points: 1, icc: 0.3 }))).toBeUndefined();
  const nobody = assuming({ families: 2, kept: 0.2 });
  expect(sitesNeeded(nobody)).toBeUndefined();
  expect(nextRows(nobody)[0]!.bySite).toBeNaN();
});

test('of a change no more than all of it follows from the start', () => {
  const changes = (of: Assumptions) =>
    Object.fromEntries(
      regressionRows(scope({ site: ['LA3'], wave: ['3'] }), of).map(({ id, value, n, nStart }) => [
        id,
        [rounded(value), n, nStart]
      ])
    );
  // From 61.4 to 58.1: 3.3 points, of which 3.42 would be expected.
  const { change, follows, rest, expected } = changes({ ...ASSUMED, r: 0.7, mu: 50 });
  expect([change, follows, rest]).toEqual([
    [-3.3, 21, 25],
    [-3.3, 21, 25],
    [0, 21, 25]
  ]);
  expect(expected![0]).toBe(57.98);
});
