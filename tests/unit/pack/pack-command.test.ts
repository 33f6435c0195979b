import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readPolicy } from '#lib/pack/policy.ts';
import { samplePolicy } from './sample-policy.ts';

// An audit takes a second, on a busy machine many.
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
let policy: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  policy = join(folder, 'policy.json');
  writeFileSync(policy, JSON.stringify(samplePolicy()));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/pack.ts', ...args], {
    encoding: 'utf8'
  });
  return { status, stdout, stderr };
};

test('wrong use ends with 2 and says how to use it', () => {
  for (const [args, told] of [
    [[], 'Give --in DIR or --cells FILE.'],
    [['--in', 'sample-data/families'], 'Give --policy FILE.'],
    [
      ['--in', 'nowhere', '--policy', policy, '--out', join(folder, 'a')],
      '--in names no folder: nowhere'
    ],
    [['--colour'], "Unknown option '--colour'"]
  ] as const) {
    const { status, stderr } = run(...args);
    expect([status, stderr.includes(told), stderr.includes('Usage:')]).toEqual([2, true, true]);
  }
});

test('the made-up families are packed, once, and looked at without being written', () => {
  const out = join(folder, 'pack');
  const args = ['--in', 'sample-data/families', '--policy', policy, '--out', out];
  const before = readdirSync(folder).sort();
  const look = run(...args, '--dry-run');
  expect([look.status, readdirSync(folder).sort()]).toEqual([0, before]);
  expect(look.stdout).toMatch(/^Would write version 1\.0\.0 /);
  expect(run(...args)).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(folder).sort()).toEqual(
    [...before, 'pack', 'pack.ledger.json', 'pack.report.json'].sort()
  );
  expect(readdirSync(out)).toContain('by-site.csv.gz');
  expect(run(...args).status).toBe(2);
});

test('a refusal ends with 1, says what would help and writes nothing', () => {
  const strict = join(folder, 'strict.json');
  writeFileSync(strict, JSON.stringify(samplePolicy({ shortfall: 'refuse', budget: 0.1 })));
  const before = readdirSync(folder);
  const { status, stderr } = run(
    '--in',
    'sample-data/families',
    '--policy',
    strict,
    '--out',
    join(folder, 'no')
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /conflict 0: this pack would fix \d+ of 74 unknowns; at most 7 are allowed\. Cross fewer characteristics or raise the threshold/
  );
  expect(readdirSync(folder)).toEqual(before);
});

test('the schema of policies and the reader of policies agree', () => {
  const schema = JSON.parse(readFileSync('static/schema/policy.schema.json', 'utf8'));
  const valid = new Ajv({ strict: false }).compile(schema);
  const sound = samplePolicy();
  const { attrition, ...without } = sound;
  expect(attrition).toBe('public');
  for (const [one, holds] of [
    [sound, true],
    [without, false],
    [{ ...sound, threshold: 4 }, false],
    [{ ...sound, threshold: 5 }, true],
    [{ ...sound, ways: 2.5 }, false],
    [{ ...sound, budget: 0 }, false],
    [{ ...sound, width: 0.05 }, false],
    [{ ...sound, shortfall: 'hide' }, false],
    [{ ...sound, tables: [[]] }, false],
    [{ ...sound, tables: [['site', 'parents']] }, true],
    [{ ...sound, scales: { conflict: [20] } }, false],
    [{ ...sound, rounding: 7 }, false],
    [{ ...sound, title: { en: 'A', cy: 'B' } }, true],
    [{ ...sound, title: { en: 'A' } }, false],
    [{ ...sound, signer: { name: 'A', date: 'today' } }, false],
    [{ ...sound, columns: { families: { site: 'secret' } } }, false],
    [{ ...sound, colour: 1 }, false],
    [[], false]
  ] as const)
    expect([one, valid(one), readPolicy(JSON.stringify(one)).ok]).toEqual([one, holds, holds]);
});
