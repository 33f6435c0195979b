import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { recordsCube } from '#lib/cube/records-cube.ts';
import { isNumber, type Cell } from '#lib/data/missing.ts';
import { drawnGroups } from '#lib/figures/focus.ts';
import { patternRows, seenLaterRow } from '#lib/figures/included/patterns.ts';
import { includedCsv } from '#lib/figures/included/records-csv.ts';
import { includedSummary, patternText } from '#lib/figures/included/records-text.ts';
import { recordRows } from '#lib/figures/record-rows.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { readSource } from '#lib/reading/read-source.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';

afterEach(() => overwriteGetLocale(() => 'en'));

const FAMILIES = 'sample-data/families';
const files = readdirSync(FAMILIES).map(
  (name) => new File([readFileSync(`${FAMILIES}/${name}`)], name)
);
const read = await readSource({ files }, () => {});
if (!read.ok || !read.value.records) throw new Error('The made-up families cannot be read');
const { dataset, records } = read.value;
const { study } = dataset.package;
const of = recordRows(study, recordsCube(study, records.cells));
const view = (patch: Partial<View>): View => ({ ...DEFAULT_VIEW, data: 'families', ...patch });
const said = (cell: Cell) => (isNumber(cell) ? cell : cell.missing);
const patterns = (patch: Partial<View>) =>
  of.patterns(view(patch)).map(({ group, pattern, families }) => [group, pattern, said(families)]);

// Counted from the files one by one.
test('families by when they were seen, few of them hidden', () => {
  expect(patterns({})).toEqual([
    ['LA1', 'XXX', 'hidden'],
    ['LA1', 'XX.', 'hidden'],
    ['LA1', 'X.X', 'hidden'],
    ['LA1', 'X..', 'hidden'],
    ['LA1', '.X.', 'hidden'],
    ['LA2', 'XXX', 'hidden'],
    ['LA2', 'XX.', 'hidden'],
    ['LA2', 'X.X', 'hidden'],
    ['LA2', 'X..', 'hidden'],
    ['LA3', 'XXX', 'hidden'],
    ['LA3', 'XX.', 'hidden'],
    ['LA3', 'X.X', 'hidden'],
    ['LA3', 'X..', 'hidden']
  ]);
  expect(patterns({ by: 'arm', arm: ['without'], wave: ['0', '9'] })).toEqual([
    ['without', 'XX', 'hidden'],
    ['without', 'X.', 'hidden'],
    ['without', '..', 'hidden']
  ]);
});
test('over fewer waves, patterns that are then alike are counted together', () => {
  expect(patterns({ site: ['LA1'], wave: ['0', '3'] })).toEqual([
    ['LA1', 'XX', 'hidden'],
    ['LA1', 'X.', 'hidden'],
    ['LA1', '.X', 'hidden']
  ]);
  expect(patterns({ site: ['LA2'], wave: ['0', '3'] })).toEqual([
    ['LA2', 'XX', 'hidden'],
    ['LA2', 'X.', 'hidden']
  ]);
});
test('a raised threshold hides more', () => {
  expect(patterns({ site: ['LA3'], threshold: 10 }).map(([, , n]) => n)).toEqual([
    'hidden',
    'hidden',
    'hidden',
    'hidden'
  ]);
  const hidden = of
    .included(view({ threshold: 20 }))
    .filter(({ n }) => !isNumber(n))
    .map(({ group, wave }) => `${group} ${wave}`);
  expect(hidden).toEqual(['LA1 3', 'LA1 9', 'LA2 9', 'LA3 9']);
});

const group = (counts: Record<string, number>) => ({
  group: 'A',
  families: Object.values(counts).reduce((sum, n) => sum + n, 0),
  patterns: () => new Map(Object.entries(counts))
});
test('one hidden pattern takes the next smallest with it', () => {
  const rows = patternRows(
    group({ XXX: 20, 'XX.': 9, 'X..': 3 }),
    'conflict',
    study.wave.levels,
    ['0', '3', '9'],
    5
  );
  expect(rows.map(({ families, share }) => [said(families), said(share)])).toEqual([
    [20, 0.625],
    ['hidden', 'hidden'],
    ['hidden', 'hidden']
  ]);
});
test('those seen again are told of those seen first, unless that gives few away', () => {
  const again = (counts: Record<string, number>) => {
    const { start, later, share } = seenLaterRow(group(counts), 'conflict', 5)!;
    return [start, later, share].map(said);
  };
  expect(again({ XXX: 20, 'X..': 10, '..X': 6 })).toEqual([30, 20, 20 / 30]);
  expect(again({ XXX: 20, 'X..': 4, '..X': 6 })).toEqual([24, 'hidden', 'hidden']);
  expect(again({ XXX: 3, 'X..': 40 })).toEqual([43, 'hidden', 'hidden']);
  // X.. is hidden beside .X., and must not be told by way of those seen again.
  expect(again({ XXX: 20, 'X..': 6, '.X.': 2 })).toEqual([26, 'hidden', 'hidden']);
  expect(again({ XXX: 20, 'XX.': 9 })).toEqual([29, 29, 1]);
  expect(again({ 'X..': 9 })).toEqual([9, 0, 0]);
  expect(again({ '.X.': 9 })).toEqual([0, 'no-families', 'no-families']);
  expect(again({ 'X..': 3 })).toEqual(['hidden', 'hidden', 'hidden']);
});

test('patterns are said in words, in both languages', () => {
  const all = ['XXX', 'X.X', '...'];
  const text = () => all.map((pattern) => patternText(pattern, study.wave.levels));
  expect(text()).toEqual([
    'Measured each time: Start, 3 months, 9 months',
    'Measured: Start, 9 months; not measured: 3 months',
    'Never measured: Start, 3 months, 9 months'
  ]);
  overwriteGetLocale(() => 'cy');
  expect(text()[1]).toBe('Mesurwyd: Dechrau, 9 mis; ni fesurwyd: 3 mis');
});
const one = view({ site: ['LA1'], threshold: 8 });
const rows = { counts: of.included(one), patterns: of.patterns(one), seenLater: of.seenLater(one) };
test('sentences say what is drawn and what is hidden', () => {
  const drawn = drawnGroups({ dataset, view: one }, (id) => id === 'LA1');
  expect(includedSummary(rows, drawn, study, study.wave.levels, 'conflict', 8)).toEqual([
    'This counts families with a score on one measure: Conflict.',
    'Families measured, LA1 · Without RA: 24 (Start), 11 (3 months), 15 (9 months).',
    'Families by when they were measured, LA1 · Without RA: hidden, few families (Measured each time: Start, 3 months, 9 months); hidden, few families (Measured: Start, 3 months; not measured: 9 months); hidden, few families (Measured: Start, 9 months; not measured: 3 months); hidden, few families (Measured: Start; not measured: 3 months, 9 months); hidden, few families (Measured: 3 months; not measured: Start, 9 months).',
    'Measured again, LA1 · Without RA: not shown (hidden, few families).',
    '6 counts are hidden, because they are below 8 or would reveal a count below 8. They may still be worked out from what is shown: this is a reading aid, not protection.',
    'A count can go up again: a family may miss one time and be measured at the next.'
  ]);
});
test('the CSV holds the counts by wave, by pattern and of those seen again', () => {
  expect(includedCsv('conflict', rows)).toEqual({
    measure: Array(9).fill('conflict'),
    group: Array(9).fill('LA1'),
    what: [...Array(3).fill('measured'), ...Array(5).fill('pattern'), 'seen-later'],
    wave: ['0', '3', '9', ...Array(6).fill(undefined)],
    pattern: [...Array(3).fill(undefined), 'XXX', 'XX.', 'X.X', 'X..', '.X.', undefined],
    n: [24, 11, 15, ...Array(6).fill({ missing: 'hidden' })],
    share: [...Array(3).fill(undefined), ...Array(6).fill({ missing: 'hidden' })],
    status: [...Array(3).fill('records'), ...Array(6).fill('hidden')]
  });
});
test('all families seen get the interval that allows for those seen twice', () => {
  const points = of.trajectory(
    view({ by: 'arm', arm: ['with'], measure: ['conflict'], show: 'change', wave: ['9'] })
  );
  expect(points).toHaveLength(1);
  expect(points[0]).toMatchObject({ status: 'difference', n: 17, sd: { missing: 'unpaired' } });
  expect([points[0]!.low, points[0]!.high].every(isNumber)).toBe(true);
});
