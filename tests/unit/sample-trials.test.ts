import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { datasetIn, groupBy, rowsOf } from './sample-rows.ts';

const temporary = mkdtempSync(join(tmpdir(), 'trials-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['tools/sample.ts', ...args], { encoding: 'utf8' });

test('the three made-up studies are written to the same bytes, with arms on families in every site', async () => {
  const out = join(temporary, 'trials');
  const { status, stdout } = run('--trials', '--out', out);
  expect([status, stdout]).toEqual([
    0,
    `Wrote three made-up studies with 156 families to ${out}\n`
  ]);
  for (const folder of readdirSync(out)) {
    for (const file of readdirSync(join(out, folder)))
      expect(readFileSync(join(out, folder, file), 'utf8')).toBe(
        readFileSync(join('sample-data', folder, file), 'utf8')
      );
    const families = groupBy(rowsOf(await datasetIn(join(out, folder)), 'families'), (row) =>
      [row.site, row.arm].join()
    );
    const sizes = [...families].map(([key, rows]) => [String(key).split(',')[0], rows.length]);
    const [first] = sizes[0]!;
    const ofSite = sizes.filter(([site]) => site === first);
    expect(ofSite).toHaveLength(2);
    expect(ofSite[0]![1]).toBe(ofSite[1]![1]);
  }
  expect(readdirSync(out)).toEqual(['made-up-study-a', 'made-up-study-b', 'made-up-study-c']);
});
