import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { difference, type DifferenceRow } from '#lib/engine/questions/difference.ts';
import { included, type IncludedRow } from '#lib/engine/questions/included.ts';
import { qualities, type QualitiesRow } from '#lib/engine/questions/qualities.ts';
import { trajectory, type TrajectoryRow } from '#lib/engine/questions/trajectory.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { publishedCells } from '#lib/cube/published.ts';
import { isNumber } from '#lib/data/missing.ts';
import { GROUPINGS } from '#lib/cube/selection.ts';
import { nodeEngine } from './node-duckdb.ts';
import { everything, published, table } from './published-study.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
  await engine.load(schemasOf(published));
});

const shown = (value: number | null) => (value === null ? null : Number(value.toFixed(4)));

async function askTrajectory(selection: Parameters<typeof trajectory>[0]) {
  const rows = await engine.ask<TrajectoryRow>(trajectory(selection));
  return rows.map(({ measure, group, wave, n, mean }) => [measure, group, wave, n, mean]);
}

test('the trajectory of a site is what the slides print', async () => {
  expect(await askTrajectory({ ...everything, by: 'site', measures: ['conflict'] })).toEqual([
    ['conflict', 'la1', 'w0', 24, 46.21],
    ['conflict', 'la1', 'w1', 11, 49.15],
    ['conflict', 'la1', 'w2', 15, 56.3],
    ['conflict', 'la2', 'w0', 25, 47.4],
    ['conflict', 'la2', 'w1', 23, 53.41],
    ['conflict', 'la2', 'w2', 18, 50.9],
    ['conflict', 'la3', 'w0', 25, 61.4],
    ['conflict', 'la3', 'w1', 21, 58.1],
    ['conflict', 'la3', 'w2', 17, 40.7]
  ]);
});

test('an arm weights its sites by n, and what is not published is null', async () => {
  expect(await askTrajectory({ ...everything, waves: ['w0', 'w2'] })).toEqual([
    ['conflict', 'without', 'w0', 49, expect.closeTo(46.817143, 6)],
    ['conflict', 'without', 'w2', 33, expect.closeTo(53.354545, 6)],
    ['conflict', 'with', 'w0', 25, 61.4],
    ['conflict', 'with', 'w2', 17, 40.7],
    ['cohesion', 'without', 'w0', 49, null],
    ['cohesion', 'without', 'w2', 33, null],
    ['cohesion', 'with', 'w0', 25, null],
    ['cohesion', 'with', 'w2', 17, null]
  ]);
});

test('a difference refers to the first wave, selected or not', async () => {
  const selection = { ...everything, by: 'site', waves: ['w2'] } as const;
  const rows = await engine.ask<DifferenceRow>(difference(selection, 'w0'));
  expect(
    rows.map(({ measure, group, wave, n, difference: gap }) => [
      measure,
      group,
      wave,
      n,
      shown(gap)
    ])
  ).toEqual([
    ['conflict', 'la1', 'w2', 15, 10.09],
    ['conflict', 'la2', 'w2', 18, 3.5],
    ['conflict', 'la3', 'w2', 17, -20.7],
    ['cohesion', 'la1', 'w2', 15, null],
    ['cohesion', 'la2', 'w2', 18, null],
    ['cohesion', 'la3', 'w2', 17, null]
  ]);
});

test('only the selected sites, waves and measures are asked for', async () => {
  const selection = {
    by: 'phase',
    sites: ['la3', 'la2'],
    waves: ['w1'],
    measures: ['conflict']
  } as const;
  expect(await askTrajectory(selection)).toEqual([
    ['conflict', 'p3', 'w1', 21, 58.1],
    ['conflict', 'p2', 'w1', 23, 53.41]
  ]);
  expect(await askTrajectory({ ...selection, sites: [] })).toEqual([]);
});

test.each(GROUPINGS)('DuckDB answers as the cube does, by %s', async (by) => {
  const selection = { ...everything, by };
  const cells = publishedCells(published, selection);
  const rows = await engine.ask<TrajectoryRow>(trajectory(selection));
  expect(rows.map(({ measure, group, wave, n }) => [measure, group, wave, n])).toEqual(
    cells.map(({ measure, group, wave, n }) => [measure, group, wave, n])
  );
  expect(rows.map(({ mean }) => shown(mean))).toEqual(
    cells.map(({ mean }) => shown(isNumber(mean) ? mean : null))
  );
});

test('a group with a site that is not published has no mean and no n', async () => {
  const rows = [
    ['la1', 'w0', null],
    ['la2', 'w0', 25],
    ['la3', 'w0', 25]
  ];
  const gaps = table('families-measured', { site: 'string', wave: 'string', n: 'integer' }, rows);
  const gapped = await nodeEngine();
  await gapped.load(
    schemasOf({ ...published, tables: { ...published.tables, [gaps.name]: gaps } })
  );
  const selection = { ...everything, waves: ['w0'], measures: ['conflict'] };
  expect(await gapped.ask<TrajectoryRow>(trajectory(selection))).toMatchObject([
    { group: 'without', n: null, mean: null },
    { group: 'with', n: 25 }
  ]);
  expect(await gapped.ask<IncludedRow>(included(selection))).toEqual([
    { group: 'without', wave: 'w0', n: null },
    { group: 'with', wave: 'w0', n: 25 }
  ]);
});

test('families measured by arm', async () => {
  expect(await engine.ask<IncludedRow>(included(everything))).toEqual([
    { group: 'without', wave: 'w0', n: 49 },
    { group: 'without', wave: 'w1', n: 34 },
    { group: 'without', wave: 'w2', n: 33 },
    { group: 'with', wave: 'w0', n: 25 },
    { group: 'with', wave: 'w1', n: 21 },
    { group: 'with', wave: 'w2', n: 17 }
  ]);
});

test('qualities mentioned, k of n over the sites of an arm', async () => {
  const rows = await engine.ask<QualitiesRow>(qualities(everything));
  expect(rows.map((row) => ({ ...row, share: shown(row.share) }))).toEqual([
    { quality: 'trust', area: 'personal', group: 'without', k: 5, n: 22, share: 0.2273 },
    { quality: 'trust', area: 'personal', group: 'with', k: 8, n: 10, share: 0.8 },
    { quality: 'listeners', area: 'practice', group: 'without', k: 4, n: 22, share: 0.1818 },
    { quality: 'listeners', area: 'practice', group: 'with', k: 8, n: 10, share: 0.8 }
  ]);
});

test('the SQL reads as a researcher would write it', () => {
  expect(included({ by: 'arm', sites: ['la1', "l'a"], waves: ['w0'] })).toBe(`\
-- Families measured by arm and wave.
SELECT
  series.arm AS "group",
  wave.wave,
  CASE WHEN count(measured.n) = count(*) THEN sum(measured.n) END AS n
FROM study.wave
CROSS JOIN study.site
JOIN study.arm AS series ON series.arm = site.arm
LEFT JOIN "families-measured" AS measured
  ON measured.site = site.site AND measured.wave = wave.wave
WHERE site.site IN ('la1', 'l''a')
  AND wave.wave IN ('w0')
GROUP BY series.arm, series.position, wave.wave, wave.position
ORDER BY series.position, wave.position`);
});
