import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { manifestOf } from '../../src/lib/pack/manifest.ts';
import { BESIDE, looseTables, unpublishable } from '../../tools/records-gate.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gate-'));
  cpSync('sample-data/families', join(folder, 'copy'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));
const edit = (file: string, change: (text: string) => string) => {
  const path = join(folder, 'copy', file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};
const refusals = async () =>
  (await unpublishable(folder)).map((line) => line.replaceAll(folder, ''));

test('what is shipped may be published', async () => {
  expect(await unpublishable('sample-data')).toEqual([]);
  expect(await refusals()).toEqual([]);
});

test('a copy of the sample as records is refused', async () => {
  edit('datapackage.json', (text) => text.replace('"kind": "synthetic"', '"kind": "records"'));
  expect(await refusals()).toEqual(['/copy holds records. Publish a pack of them: npm run pack.']);
});

test('other rows under the name of made-up ones are refused', async () => {
  edit('families.csv', (text) => `${text}F99,LA1,0to4,1,lone,other,1,welsh\n`);
  expect(await refusals()).toEqual([
    '/copy/families.csv is not the file that manifest.json names. Make the dataset anew.'
  ]);
});

test('tables that nothing vouches for are refused, with a description and without', async () => {
  rmSync(join(folder, 'copy', 'manifest.json'));
  const refused =
    '/copy holds tables without a manifest.json that says what they are. Publish a pack: npm run pack.';
  expect(await refusals()).toEqual([refused]);
  rmSync(join(folder, 'copy', 'datapackage.json'));
  expect(await refusals()).toEqual([refused]);
  writeFileSync(join(folder, 'copy', 'manifest.json'), '{"manifest": 1}');
  expect(await refusals()).toEqual([refused]);
});

test('a file beside those that the manifest names is refused, and one that is gone', async () => {
  writeFileSync(join(folder, 'copy', 'more.csv'), 'id\n1\n');
  rmSync(join(folder, 'copy', 'scores.csv'));
  expect(await refusals()).toEqual(
    ['more.csv', 'scores.csv'].map(
      (file) => `/copy/${file} is not the file that manifest.json names. Make the dataset anew.`
    )
  );
});

test('records that are called published or audited are refused', async () => {
  edit('datapackage.json', (text) => text.replace('"kind": "synthetic"', '"kind": "audited"'));
  expect(await refusals()).toEqual([
    '/copy is audited by its description and synthetic by its manifest.json.'
  ]);
  edit('manifest.json', (text) => text.replace('synthetic', 'audited'));
  expect(await refusals()).toEqual([
    '/copy describes records, which its manifest.json says it does not hold.'
  ]);
});

test('records that are called published are refused by what stands in their columns', async () => {
  rmSync(join(folder, 'copy', 'manifest.json'));
  edit('datapackage.json', (text) => {
    const described = JSON.parse(text) as { study: Record<string, unknown> };
    return JSON.stringify({
      ...described,
      study: { ...described.study, records: undefined, kind: 'published' }
    });
  });
  const refused = await refusals();
  expect(refused).toContain(
    '/copy/families.csv: the column family_id leads to single people. Publish a pack: npm run pack.'
  );
  writeFileSync(join(folder, 'copy', 'rows.md'), 'F001,3');
  expect(await refusals()).toContain(
    '/copy/rows.md is no table that datapackage.json describes. Describe it or take it away.'
  );
});

test('a file of any ending is refused that the manifest does not name', async () => {
  writeFileSync(join(folder, 'copy', 'rows.md'), 'F001,3');
  expect(await refusals()).toEqual([
    '/copy/rows.md is not the file that manifest.json names. Make the dataset anew.'
  ]);
});

test('rows under a manifest that calls them audited are read as a release is, and refused', async () => {
  edit('datapackage.json', (text) => {
    const described = JSON.parse(text) as { study: Record<string, unknown> };
    return JSON.stringify({
      ...described,
      study: { ...described.study, records: undefined, kind: 'audited' }
    });
  });
  const path = join(folder, 'copy');
  const named = readdirSync(path).filter((name) => !BESIDE.includes(name));
  const files = new Map(
    named.map((name) => [name, new Uint8Array(readFileSync(join(path, name)))])
  );
  const manifest = await manifestOf({ kind: 'audited', name: 'copy', version: '1.0.0' }, files);
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
  expect(await refusals()).toEqual([
    '/copy is no audited release that can be read. Make it with npm run pack.'
  ]);
});

test('a folder that is only linked to is looked at, and tables among files sent as they are', async () => {
  const linked = mkdtempSync(join(tmpdir(), 'linked-'));
  symlinkSync(join(folder, 'copy'), join(linked, 'copy'));
  edit('datapackage.json', (text) => text.replace('"kind": "synthetic"', '"kind": "records"'));
  expect((await unpublishable(linked)).length).toBe(1);
  expect(looseTables('static')).toEqual([]);
  mkdirSync(join(linked, 'data'));
  writeFileSync(join(linked, 'data', 'rows.csv'), 'id\n1\n');
  expect(looseTables(linked).map((line) => line.replace(linked, ''))).toContain(
    '/data/rows.csv would be published unchecked. Take it away.'
  );
  rmSync(linked, { recursive: true });
});
