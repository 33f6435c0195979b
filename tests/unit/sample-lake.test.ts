import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, expect, test } from 'vitest';
import { datasetIn, rowsOf, type Row } from './sample-rows.ts';

const temporary = mkdtempSync(join(tmpdir(), 'lake-'));
afterAll(() => rmSync(temporary, { recursive: true }));
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['tools/sample.ts', ...args], { encoding: 'utf8' });

test('the lake has the same families and scores as the tables, by table and site', async () => {
  const [lake, large] = [join(temporary, 'lake'), join(temporary, 'large')];
  const asked = ['--families', '500', '--seed', '5'];
  expect(run(...asked, '--out', lake, '--parquet').status).toBe(0);
  expect(run(...asked, '--out', large).status).toBe(0);
  const dataset = await datasetIn(large);
  for (const table of ['families', 'scores']) {
    const sites = readdirSync(join(lake, table));
    expect(sites).toHaveLength(22);
    const found: Row[] = [];
    for (const site of sites) {
      const bytes = readFileSync(join(lake, table, site, 'part-0.parquet'));
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
      const parted: Row = table === 'families' ? { site: site.slice('site='.length) } : {};
      for (const row of (await parquetReadObjects({ file })) as Row[])
        found.push({ ...row, ...parted });
    }
    expect(found.length).toBeGreaterThan(499);
    const byKey = (rows: readonly Row[]) =>
      new Map(rows.map((row) => [`${row.family_id} ${row.wave ?? ''}`, { ...row }]));
    expect(byKey(found)).toEqual(byKey(rowsOf(dataset, table)));
  }
});

test('a lake is of as many families as are asked for', () => {
  const { status, stderr } = run('--parquet');
  expect([status, stderr]).toEqual([1, expect.stringContaining('--parquet needs --families N.')]);
});
