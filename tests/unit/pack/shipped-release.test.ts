import { readdir, readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { makePack } from '#lib/pack/make-pack.ts';
import { gzipped, unpacked } from '#lib/pack/gzipped.ts';
import { released } from '#lib/engine/questions/released.ts';
import { tableName } from '#lib/pack/released-table.ts';
import { recordsIn } from '../../../tools/pack/pack-source.ts';
import { FOLDER, shippedFile, shippedRelease } from './shipped-release.ts';

vi.setConfig({ testTimeout: 180_000 });

test('the shipped release is made of the made-up families, byte for byte', async () => {
  const input = await recordsIn('sample-data/families');
  if (!input.ok) throw new Error(JSON.stringify(input.problems));
  const policy = await readFile(`${FOLDER}/policy.json`, 'utf8');
  const made = await makePack({ ...input.value, policy }, true);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const { files } = made.value;
  const names = (await readdir(FOLDER)).filter((name) => name !== 'README.md');
  expect([...files.keys()].sort()).toEqual(names.sort());
  for (const [path, bytes] of files)
    expect([path, Buffer.from(bytes).equals(Buffer.from((await shippedFile(path))!))]).toEqual([
      path,
      true
    ]);
});

test('it says that it is audited, of made-up families, and is intact', async () => {
  const { study, released } = await shippedRelease();
  expect(study.kind).toBe('audited');
  expect(study.released!.of).toBe('synthetic');
  expect(study.title.cy).toBe('Teuluoedd dychmygol, datganiad archwiliedig');
  expect([released.integrity, released.altered]).toEqual(['intact', []]);
});

test('a host that unpacks what ends in .gz alters nothing', async () => {
  const { released } = await shippedRelease(async (path) => {
    const bytes = await shippedFile(path);
    return bytes && path.endsWith('.gz') ? new Uint8Array(unpacked(bytes)) : bytes;
  });
  expect(released.integrity).toBe('intact');
});

test('one number that is changed is noticed, and so is a manifest that is gone', async () => {
  const changed = await shippedRelease(async (path) => {
    const bytes = await shippedFile(path);
    if (path !== 'total.csv.gz' || !bytes) return bytes;
    const text = new TextDecoder().decode(unpacked(bytes));
    expect(text).toContain('families,,,75,');
    return gzipped(new TextEncoder().encode(text.replace('families,,,75,', 'families,,,76,')));
  });
  expect(changed.cube.families).toBe(76);
  expect([changed.released.integrity, changed.released.altered]).toEqual([
    'altered',
    ['total.csv.gz']
  ]);
  const without = await shippedRelease(async (path) =>
    path === 'manifest.json' ? undefined : shippedFile(path)
  );
  expect([without.released.integrity, without.released.altered]).toEqual([
    'altered',
    ['manifest.json']
  ]);
});

test('the question in SQL asks the table that crosses what is in view, else the nearest', async () => {
  const { study } = await shippedRelease();
  const tables = study.released!.tables.map((axes) => ({ name: tableName(axes), axes }));
  const asked = (by: string, filters: Record<string, string[]>) =>
    released({ by, filters }, 'score', tables).split('\n').slice(1);
  expect(asked('arm', { parents: ['lone'] })).toEqual([
    'SELECT "site", "parents", "of", "at", "n", "sum", "sumsq"',
    'FROM "by-site.parents"',
    "WHERE about = 'score'",
    `  AND "parents" IN ('lone')`
  ]);
  expect(asked('site', { parents: ['lone'], children: ['1', '2'] })[1]).toBe(
    'FROM "by-site.children"'
  );
});
