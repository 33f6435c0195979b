import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { scanFamilies } from '#lib/cube/scan-families.ts';
import type { Cube, Question } from '#lib/cube/cube.ts';
import type { Dataset } from '#lib/data/package.ts';
import { readDataset } from '#lib/data/read-dataset.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { mean, sd } from '#lib/statistics/moments.ts';
import { nodeEngine } from '../engine/node-duckdb.ts';
import { dataset as reference } from '../figures/made-up-records.ts';
import { closeTo } from '../statistics/reference.ts';

let engine: Engine;
let families: Dataset;
let cube: Cube;
beforeAll(async () => {
  const read = await readDataset('families', async (path) =>
    readFileSync(`sample-data/families/${path}`, 'utf8')
  );
  if (!read.ok) throw new Error('The made-up families cannot be read');
  families = read.value;
  cube = scanFamilies(families);
  engine = await nodeEngine();
  await engine.load(schemasOf(families));
});

// R: by = lapply(MEAS, function(m) lapply(grp, function(g) lapply(wav, function(w) desc(...))))
test('means and SDs of the reference families are R’s', () => {
  const { by } = JSON.parse(readFileSync('tests/reference/records_descriptives.json', 'utf8'));
  const scan = scanFamilies(reference);
  expect.assertions(4 * 4 * 3 * 3);
  for (const [measure, groups] of Object.entries<Record<string, never>>(by))
    for (const group of ['LA1', 'LA2', 'LA3', 'nonRA'])
      for (const [wave, expected] of Object.entries<{ n: number; mean: number; sd: number }>(
        groups[group] ?? {}
      )) {
        const question = { by: group === 'nonRA' ? 'arm' : 'site', filters: {} };
        const sums = scan
          .sums(question)
          .find((one) => one.group === (group === 'nonRA' ? 'without' : group));
        const moments = sums!.moments(measure, wave.slice(1));
        expect(moments.n).toBe(expected.n);
        closeTo(mean(moments), expected.mean);
        closeTo(sd(moments), expected.sd);
      }
});

const DIMENSIONS: Record<string, string[]> = {
  site: ['LA1', 'LA2', 'LA3'],
  age_band: ['0to4', '5to10', '11to15', '16plus'],
  parents: ['lone', 'two'],
  home_language: ['english', 'welsh', 'other']
};
const question = fc.record({
  by: fc.constantFrom('site', 'arm', 'age_band', 'parents', 'main_need'),
  filters: fc.record(
    Object.fromEntries(
      Object.entries(DIMENSIONS).map(([axis, levels]) => [
        axis,
        fc.subarray(levels, { minLength: 1 })
      ])
    ),
    { requiredKeys: [] }
  )
}) as fc.Arbitrary<Question>;
const where = (filters: Question['filters'], but?: string) =>
  Object.entries(filters)
    .filter(([axis]) => axis !== but)
    .map(([axis, levels]) => `f.${axis} IN (${levels.map((one) => `'${one}'`).join()})`)
    .concat('true')
    .join(' AND ');

test('its answers are DuckDB’s, over 500 random questions', async () => {
  await fc.assert(
    fc.asyncProperty(question, async (asked) => {
      const group = asked.by === 'arm' ? "if(f.site = 'LA3', 'with', 'without')" : `f.${asked.by}`;
      const rows = await engine.ask<Record<string, string & number>>(
        `SELECT ${group} AS g, wave, count(conflict) AS n, sum(conflict - 50) AS s,
           sum((conflict - 50) ** 2) AS ss
         FROM families f JOIN scores USING (family_id)
         WHERE ${where(asked.filters)} GROUP BY ALL`
      );
      const sums = new Map(cube.sums(asked).map((one) => [one.group, one]));
      for (const row of rows) {
        const moments = sums.get(row.g!)!.moments('conflict', row.wave!);
        expect(moments.n).toBe(row.n);
        expect(moments.sum).toBeCloseTo(row.s ?? 0, 9);
        expect(moments.sumsq).toBeCloseTo(row.ss ?? 0, 6);
      }
      const [total] = await engine.ask<{ n: number }>(
        `SELECT count(*) AS n FROM families f WHERE ${where(asked.filters)}`
      );
      expect([...sums.values()].reduce((sum, one) => sum + one.families, 0)).toBe(total?.n);
    }),
    { numRuns: 500 }
  );
}, 120_000);

test('facets count under all other filters, as DuckDB does', async () => {
  await fc.assert(
    fc.asyncProperty(question, fc.constantFrom(...Object.keys(DIMENSIONS)), async (asked, axis) => {
      const rows = await engine.ask<{ level: string; n: number }>(
        `SELECT ${axis} AS level, count(*) AS n FROM families f
         WHERE ${where(asked.filters, axis)} GROUP BY ALL`
      );
      const counts = cube.facets(asked).get(axis);
      expect(Object.fromEntries(counts ?? [])).toEqual(
        Object.fromEntries(rows.map(({ level, n }) => [level, n]))
      );
    }),
    { numRuns: 100 }
  );
}, 60_000);

test('response patterns and pairs of families seen twice', () => {
  const [la1] = cube.sums({ by: 'site', filters: { site: ['LA1'] } });
  const patterns = la1!.patterns('conflict');
  expect([...patterns.values()].reduce((sum, n) => sum + n)).toBe(25);
  expect(patterns.get('X.X')).toBe(7);
  const both = [...patterns].filter(([pattern]) => pattern[0] === 'X' && pattern[2] === 'X');
  expect(la1!.pairs('conflict', '9').n).toBe(both.reduce((sum, [, n]) => sum + n, 0));
});

test('mentions are of families that were interviewed', () => {
  const arms = cube.sums({ by: 'arm', filters: {} }).map((one) => one.mentions('trust'));
  expect(arms).toEqual([
    { k: 5, n: 22 },
    { k: 8, n: 10 }
  ]);
});
