import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpublishable } from '../../tools/records-gate.ts';

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
