import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Random } from '../../tools/sample/random.ts';
import { madeUpFamilies, shareExplained, cramersV, type MadeUpFamily } from './made-up-families.ts';

const SAMPLE = 'sample-data/families';
const folder = mkdtempSync(join(tmpdir(), 'sample-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['tools/sample.ts', ...args], { encoding: 'utf8' });

test('the same seed writes the same bytes', () => {
  const out = join(folder, 'again');
  expect(run('--out', out)).toMatchObject({ status: 0, stdout: `Wrote 75 made-up families to ${out}\n` });
  const written = readdirSync(out).sort();
  expect(written).toEqual(['datapackage.json', 'families.csv', 'mentions.csv', 'scores.csv']);
  for (const file of written)
    expect(readFileSync(join(out, file), 'utf8')).toBe(readFileSync(join(SAMPLE, file), 'utf8'));
});

test('random words are those of the published generator', () => {
  const random = new Random(0);
  expect(Array.from({ length: 5 }, () => random.word())).toEqual([
    0xfb52c520, 0x38802be1, 0x948279e6, 0xec4bf1d9, 0x7cb0a909
  ]);
});
