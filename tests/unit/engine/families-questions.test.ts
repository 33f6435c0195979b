import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Question } from '#lib/cube/cube.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { distribution, type DistributionRow } from '#lib/engine/questions/distribution.ts';
import { familyScores } from '#lib/engine/questions/families.ts';
import {
  familyLines,
  responsePatterns,
  type FamilyLineRow,
  type PatternRow
} from '#lib/engine/questions/family-lines.ts';
import { modelScores, type ModelScoreRow } from '#lib/engine/questions/model-scores.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { quantile } from '#lib/statistics/quantile.ts';
import { closeTo, reference, referenceRows } from '../statistics/reference.ts';
import { madeUp, measures } from './made-up-study.ts';
import { nodeEngine } from './node-duckdb.ts';

const { study } = madeUp.package;
const WAVES = ['0', '3', '9'];
let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
  await engine.load(schemasOf(madeUp));
});

const scores = (question: Partial<Question> = {}, measure = 'conflict', waves = WAVES) =>
  familyScores(study, { by: 'site', filters: {}, ...question }, waves, measure);
const askDistribution = (sql: string) => engine.ask<DistributionRow>(distribution(sql));

type Description = Record<'n' | 'mean' | 'median' | 'q1_type7' | 'q3_type7', number>;

test('mean and quartiles are those of R, by site and by arm', async () => {
  const { by } = reference<{ by: Record<string, Record<string, Record<string, Description>>> }>(
    'records_descriptives'
  );
  expect.assertions(4 * 3 * 4 * 5);
  for (const measure of measures) {
    const rows = [
      ...(await askDistribution(scores({}, measure))),
      ...(await askDistribution(scores({ by: 'arm' }, measure))).filter(
        ({ group }) => group === 'without'
      )
    ];
    for (const row of rows) {
      const group = row.group === 'without' ? 'nonRA' : row.group;
      const expected = by[measure]?.[group]?.[`m${row.wave}`];
      const path = `${measure} ${group} ${row.wave}`;
      closeTo(row.n, expected?.n ?? NaN, 0, path);
      closeTo(row.mean, expected?.mean ?? NaN, 1e-10, path);
      closeTo(row.q1, expected?.q1_type7 ?? NaN, 1e-10, path);
      closeTo(row.median, expected?.median ?? NaN, 1e-10, path);
      closeTo(row.q3, expected?.q3_type7 ?? NaN, 1e-10, path);
    }
  }
});

test('any scores have the quartiles of type 7, and each is in the one bin that holds it', async () => {
  const half = fc.integer({ min: -200, max: 200 }).map((value) => value / 2);
  await fc.assert(
    fc.asyncProperty(fc.array(half, { minLength: 1, maxLength: 40 }), async (values) => {
      const [row, ...others] = await askDistribution(
        `SELECT 'g' AS "group", 'w' AS wave, unnest([${values.join()}]::DOUBLE[]) AS score`
      );
      expect(others).toEqual([]);
      const { n, ends, counts, q1, median, q3 } = row!;
      expect(n).toBe(values.length);
      quantile(values, [0.25, 0.5, 0.75]).forEach((expected, at) =>
        expect([q1, median, q3][at]).toBeCloseTo(expected, 9)
      );
      expect(counts).toEqual(
        ends.map(
          (end, at) =>
            values.filter((value) => value <= end && (at === 0 || value > ends[at - 1]!)).length
        )
      );
      const width = ends.length > 1 ? ends[1]! - ends[0]! : 1;
      // The ends of bins are sums, which may be off by their last digit.
      const slack = 1e-12 * Math.max(...values.map(Math.abs), width);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(ends[0]! - width - slack);
      expect(Math.max(...values)).toBeLessThanOrEqual(ends.at(-1)! + slack);
    }),
    { numRuns: 60 }
  );
});

test('bins are the same for every group, and count the families', async () => {
  const rows = await askDistribution(scores());
  const [ends, ...others] = new Set(rows.map((row) => JSON.stringify(row.ends)));
  expect([ends, others]).toEqual(['[25,30,35,40,45,50,55,60,65,70,75,80]', []]);
  const last = rows.find(({ group, wave }) => group === 'LA3' && wave === '9');
  expect(last?.counts).toEqual([1, 0, 4, 2, 1, 5, 3, 2, 0, 0, 0, 0]);
});

test('filters on sites, a characteristic and waves hold together, by a characteristic', async () => {
  const filters = { site: ['LA2'], age: ['0-4', '5-10'] };
  const rows = await askDistribution(scores({ by: 'children', filters }, 'conflict', ['0', '9']));
  expect(rows.map(({ group, wave, n, median }) => [group, wave, n, median])).toEqual([
    ['1', '0', 4, 45.5],
    ['1', '9', 2, 58],
    ['2', '0', 3, 51],
    ['2', '9', 2, 65],
    ['3', '0', 4, 57.5],
    ['3', '9', 3, 56],
    ['4', '0', 1, 48],
    ['5', '0', 3, 48],
    ['5', '9', 2, 53.5]
  ]);
});

test('nothing is asked of no site', async () => {
  const none = scores({ filters: { site: [] } });
  expect(await askDistribution(none)).toEqual([]);
  expect(await engine.ask(responsePatterns(none))).toEqual([]);
  expect(await engine.ask(familyLines(none, 5))).toEqual([]);
  expect(await engine.ask(modelScores(none, 5))).toEqual([]);
});

test('response patterns count each family once', async () => {
  const rows = await engine.ask<PatternRow>(responsePatterns(scores({ by: 'arm' })));
  expect(rows.map(({ group, waves, families }) => [group, waves.join(), families])).toEqual([
    ['with', '0,3,9', 13],
    ['with', '0,3', 5],
    ['with', '0,9', 5],
    ['with', '0', 1],
    ['without', '0,3,9', 24],
    ['without', '0,3', 12],
    ['without', '0,9', 9],
    ['without', '0', 4]
  ]);
});

test('single families come whole, in time, and without anything that names them', async () => {
  const rows = await engine.ask<FamilyLineRow>(familyLines(scores(), 1000));
  expect(new Set(rows.flatMap((row) => Object.keys(row)))).toEqual(
    new Set(['group', 'waves', 'scores'])
  );
  const expected = new Map<string, string[]>();
  for (const { family_id = '', la = '', wave_months = '', conflict } of referenceRows(
    'madeup_scores_long'
  ))
    if (conflict) {
      const line = expected.get(family_id) ?? [la];
      expected.set(family_id, [...line, `${wave_months}:${Number(conflict)}`]);
    }
  const got = rows.map(({ group, waves, scores }) =>
    [group, ...waves.map((wave, at) => `${wave}:${scores[at]}`)].join(' ')
  );
  const inFile = [...expected.values()].map((line) => line.join(' '));
  expect([...got].sort()).toEqual([...inFile].sort());
  expect(got).not.toEqual(inFile);
});

test('of a large group only some families are asked for', async () => {
  const rows = await engine.ask<FamilyLineRow>(familyLines(scores(), 4));
  expect(rows.map(({ group }) => group).sort()).toEqual(
    ['LA1', 'LA2', 'LA3'].flatMap((group) => [group, group, group, group])
  );
});

test('scores for a model stop one after the most', async () => {
  expect(await engine.ask(modelScores(scores(), 20))).toHaveLength(21);
  const rows = await engine.ask<ModelScoreRow>(modelScores(scores({ by: 'arm' }), 1000));
  expect(rows).toHaveLength(178);
  expect(rows.find(({ family, wave }) => family === 'F001' && wave === '9')).toEqual({
    family: 'F001',
    site: 'LA1',
    group: 'without',
    wave: '9',
    score: 62
  });
});

test('families without a value of the grouping are left out, and odd names do no harm', async () => {
  const odd = await nodeEngine();
  const { families } = madeUp.tables;
  const columns = families!.columns.map((column) =>
    column.name === 'age'
      ? {
          ...column,
          name: `a"ge`,
          values: column.values.map((age, row) => (row === 0 ? null : age === '0-4' ? "o'4" : age))
        }
      : column
  );
  await odd.load(
    schemasOf({ ...madeUp, tables: { ...madeUp.tables, families: { ...families!, columns } } })
  );
  const ask = (filters: Question['filters']) =>
    odd.ask<DistributionRow>(
      distribution(scores({ by: `a"ge`, filters: { site: ['LA1'], ...filters } }))
    );
  const n = (rows: DistributionRow[]) => rows.reduce((sum, row) => sum + row.n, 0);
  const whole = n(await askDistribution(scores({ filters: { site: ['LA1'] } })));
  // The family without an age has two scores.
  expect(n(await ask({}))).toBe(whole - 2);
  expect(new Set((await ask({ [`a"ge`]: ["o'4"] })).map(({ group }) => group))).toEqual(
    new Set(["o'4"])
  );
});

test('published figures have no families to ask for', () => {
  expect(() => familyScores({}, { by: 'site', filters: {} }, WAVES, 'conflict')).toThrow(
    'The study has no records'
  );
});

test('the SQL reads as a researcher would write it', () => {
  expect(scores({ by: 'arm', filters: { age: ['0-4'], site: ['LA1'] } })).toBe(`\
SELECT
  CAST(member."family_id" AS VARCHAR) AS family,
  site.site,
  site.arm AS "group",
  CAST(score."month" AS VARCHAR) AS wave,
  CAST(score."conflict" AS DOUBLE) AS score
FROM "families" AS member
JOIN study.site ON site.site = CAST(member."la" AS VARCHAR)
JOIN "scores" AS score ON score."family_id" = member."family_id"
WHERE CAST(member."age" AS VARCHAR) IN ('0-4')
  AND CAST(member."la" AS VARCHAR) IN ('LA1')
  AND CAST(score."month" AS VARCHAR) IN ('0', '3', '9')
  AND site.arm IS NOT NULL
  AND score."conflict" IS NOT NULL`);
});
