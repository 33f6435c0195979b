import { expect, test } from 'vitest';
import { missing } from '#lib/data/missing.ts';
import type { Dataset } from '#lib/data/package.ts';
import { confidenceCsv } from '#lib/figures/confidence/csv.ts';
import { confidenceRows } from '#lib/figures/confidence/rows.ts';
import { barsOf } from '#lib/figures/likert/bars.ts';
import { likertCsv } from '#lib/figures/likert/csv.ts';
import { likertRows } from '#lib/figures/likert/rows.ts';
import { designRows, questionnaires } from '#lib/figures/training-design/rows.ts';
import { datasetIn } from '../sample-rows.ts';
import { closeTo, intervalCloseTo, reference } from '../statistics/reference.ts';

const dataset = await datasetIn('sample-data/study');
const inSource = (table: string) => likertRows(dataset, table, 'source', () => 0);
const numbers = (low: unknown, high: unknown) => ({ low: Number(low), high: Number(high) });

test('aspects of confidence with the intervals of R, and changes with their own n', () => {
  const { rows: inR } = reference<{ rows: { id: string; n: number; ci: number[] }[] }>('table1');
  const rows = confidenceRows(dataset);
  expect(rows.map((row) => [row.mean, row.sd, row.n])).toEqual([
    [74.1, 17, 81],
    [64.8, 20, 81],
    [63.9, 20.2, 81],
    [63.3, 21.1, 81]
  ]);
  rows.forEach(({ low, high }, at) => intervalCloseTo(numbers(low, high), inR[at]?.ci ?? []));
  const steps = rows.map((row) =>
    row.steps.map(
      ({ change, starred, n }) => `${String(change)}${starred ? '*' : ''} (${String(n)})`
    )
  );
  expect(steps).toEqual([
    ['6.3* (69)', '2.2 (40)', '-0.7 (22)'],
    ['9.1* (69)', '2.1 (40)', '2.6 (22)'],
    ['11.4* (69)', '0.8 (40)', '2.7 (22)'],
    ['11* (69)', '2.1 (40)', '3.9* (22)']
  ]);
});

test('where no SD is printed there is a reason instead of an interval', () => {
  const table = dataset.tables['confidence'];
  if (!table) throw new Error('no table');
  const without: Dataset = {
    ...dataset,
    tables: {
      ...dataset.tables,
      confidence: {
        ...table,
        columns: table.columns.map((one) =>
          one.name === 'sd'
            ? {
                ...one,
                values: [null, 20, 20.2, 21.1],
                reasons: { 0: 'not-published' }
              }
            : one
        )
      }
    }
  };
  const [first, second] = confidenceRows(without);
  expect([first?.sd, first?.low, first?.high]).toEqual([
    missing('not-published'),
    missing('no-sd'),
    missing('no-sd')
  ]);
  expect(second?.low).toBeCloseTo(60.378, 3);
});

test('the CSV of confidence has a row for each mean and each change', () => {
  const { aspect, step, n, value, ci_low, status } = confidenceCsv(confidenceRows(dataset));
  expect(aspect).toHaveLength(16);
  expect(step?.slice(0, 5)).toEqual(['t1', 't1-t2', 't2-t3', 't3-t4', 't1']);
  expect(n?.slice(0, 4)).toEqual([81, 69, 40, 22]);
  expect(value?.slice(0, 4)).toEqual([74.1, 6.3, 2.2, -0.7]);
  expect(ci_low?.slice(1, 4)).toEqual(Array(3).fill({ missing: 'no-sd' }));
  expect(status?.slice(0, 3)).toEqual(['mean', 'change;starred', 'change']);
});

interface InR {
  n: number;
  agree: number;
  net_agreement_pct: number;
  net_ci_pct: number[];
  median_category_low: number;
  median_category_high: number;
}

test('answers to both tables of statements are those of R', () => {
  const { rows: inR } = reference<{ rows: InR[] }>('likert');
  const rows = ['statements-practice', 'statements-agency'].flatMap(inSource);
  expect(rows).toHaveLength(12);
  rows.forEach((row, at) => {
    const r = inR[at];
    if (!r) throw new Error('R has no such row');
    expect([row.n, row.favour, row.against]).toEqual([r.n, r.agree, r.n - r.agree]);
    closeTo(100 * row.net, r.net_agreement_pct);
    intervalCloseTo({ low: 100 * row.low, high: 100 * row.high }, r.net_ci_pct);
    expect(row.median).toEqual([r.median_category_low - 1, r.median_category_high - 1]);
  });
});

test('one statement is counted 40 times where 41 is printed; the others agree', () => {
  const odd = ['statements-practice', 'statements-agency']
    .flatMap(inSource)
    .filter(({ n, stated }) => n !== stated);
  expect(odd.map(({ statement, n, stated }) => [statement, n, stated])).toEqual([
    ['with-rather-than-for', 40, 41]
  ]);
});

test('statements are ordered as in the source, by name or by net agreement', () => {
  const names = (order: 'source' | 'name' | 'share') =>
    likertRows(dataset, 'statements-agency', order, (a, b) =>
      a.statement < b.statement ? -1 : 1
    ).map(({ statement }) => statement);
  const [language, embedded, culture, inter, way, time] = names('source');
  expect([language, way]).toEqual(['common-language', 'way-of-working']);
  expect(names('name')).toEqual([language, culture, embedded, inter, time, way]);
  expect(names('share')).toEqual([language, time, inter, embedded, culture, way]);
});

test('the CSV of statements gives the median as one answer or two', () => {
  const { statement, n, n_stated, median, slightly_agree } = likertCsv(
    inSource('statements-agency')
  );
  expect(statement).toHaveLength(6);
  expect(slightly_agree).toEqual([8, 12, 18, 15, 15, 11]);
  expect(n).toEqual(n_stated);
  expect(median?.slice(2, 4)).toEqual(['slightly_agree', 'slightly_agree~agree']);
});

test('bars meet in the middle, and narrow neighbours take turns with their counts', () => {
  const counts = [1, 1, 4, 18, 12, 1];
  const { middle, parts } = barsOf([
    { counts, against: 6, favour: 31, n: 37 },
    { counts: [0, 0, 0, 0, 10, 0], against: 0, favour: 10, n: 10 }
  ]);
  expect(middle).toBeCloseTo(6 / 37 / (6 / 37 + 1), 12);
  const [first = [], second] = parts;
  expect(first.map(({ count, label }) => `${count} ${label}`)).toEqual([
    '1 above',
    '1 below',
    '4 inside',
    '18 inside',
    '12 inside',
    '1 above'
  ]);
  expect(first[0]?.x).toBeCloseTo(0, 12);
  expect(first[3]?.x).toBeCloseTo(middle, 12);
  expect(second).toHaveLength(1);
  expect([second?.[0]?.answer, second?.[0]?.x]).toEqual([4, middle]);
  expect(second?.[0]?.width).toBeCloseTo(1 - middle, 12);
});

test('the timeline has four questionnaires, two of them with a forum', () => {
  const times = questionnaires(designRows(dataset, 'en'));
  expect(times.map(({ time, n, forum, focus_groups }) => [time, n, forum, focus_groups])).toEqual([
    ['t1', 81, false, null],
    ['t2', 69, false, null],
    ['t3', 40, true, 3],
    ['t4', 22, true, null]
  ]);
});
