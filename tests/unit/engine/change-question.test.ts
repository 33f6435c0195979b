import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { change, type ChangeRow } from '#lib/engine/questions/change.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { changeRows } from '#lib/figures/change/rows.ts';
import { changeScope } from '#lib/figures/change/scope.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { cube, dataset, study } from '../figures/made-up-records.ts';
import { closeTo, reference } from '../statistics/reference.ts';
import { nodeEngine } from './node-duckdb.ts';

type Paired = Record<'n_pairs' | 'mean_pre' | 'mean_post' | 'estimate' | 'sd_change', number>;
interface Tests {
  measures: Record<
    string,
    { per_followup: Record<string, { paired_completers: Record<string, Paired> }> }
  >;
}
const r = reference<Tests>('records_tests').measures;

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
  await engine.load(schemasOf(dataset));
});
const ask = (view: View, threshold = 5) => {
  const scope = changeScope({ ...study, threshold }, view);
  return engine.ask<ChangeRow>(change(study, scope.question, scope));
};

test.each([
  ['site', { LA1: 'LA1', LA2: 'LA2', LA3: 'LA3' }],
  ['arm', { without: 'nonRA', with: 'LA3' }],
  ['everyone', { all: 'all' }]
])('change in SQL agrees with R by %s', async (by, names: Record<string, string>) => {
  const rows = await ask({ ...DEFAULT_VIEW, by });
  expect(rows).toHaveLength(4 * 2 * Object.keys(names).length);
  for (const row of rows) {
    const path = `${row.measure} ${row.wave} ${row.group}`;
    const paired = r[row.measure]?.per_followup[`w${row.wave}`]?.paired_completers;
    const known = paired![names[row.group] ?? '']!;
    expect(row.n, path).toBe(known.n_pairs);
    closeTo(row.mean_start, known.mean_pre, 1e-10, path);
    closeTo(row.mean_later, known.mean_post, 1e-10, path);
    closeTo(row.change, known.estimate, 1e-10, path);
    closeTo(row.sd ?? NaN, known.sd_change, 1e-10, path);
  }
});

test('rows come by measure, wave and group; filters hold and small groups are left out', async () => {
  const view = {
    ...DEFAULT_VIEW,
    by: 'child_age_band',
    site: ['LA1', 'LA3'],
    measure: ['cohesion', 'conflict']
  };
  const keys = (rows: readonly { measure: string; wave: string; group: string }[]) =>
    rows.map(({ measure, wave, group }) => `${measure} ${wave} ${group}`);
  const rows = await ask(view);
  expect(keys(rows).slice(0, 4)).toEqual([
    'conflict 3 0-4',
    'conflict 3 11-15',
    'conflict 3 5-10',
    'conflict 9 0-4'
  ]);
  const shown = changeRows(study, cube, view).filter(
    ({ completers }) => typeof completers.nStart === 'number'
  );
  expect(keys(rows).sort()).toEqual(keys(shown).sort());
  for (const row of rows) {
    const [key] = keys([row]);
    const same = shown.find((one) => keys([one])[0] === key)!;
    expect(same.completers.nStart).toBe(row.n);
    closeTo(Number(same.completers.change.value), row.change, 1e-10, key);
  }
  const all = await ask(view, 0);
  expect(all.length).toBeGreaterThan(rows.length);
});

test('names and ids are quoted', () => {
  const records = {
    families: { table: 'fa"m', id: 'i d', site: 'site' },
    scores: { table: 'scores', id: 'id', wave: 'wave' }
  };
  const scope = { measures: ["o'clock"], first: '0', waves: ["1'"], threshold: 5 };
  const sql = change({ records }, { by: 'site', filters: { site: ["LA'"] } }, scope);
  expect(sql).toContain(`SELECT 'o''clock' AS measure`);
  expect(sql).toContain('"fa""m"');
  expect(sql).toContain(`IN ('1''')`);
  expect(sql).toContain(`IN ('LA''')`);
});
