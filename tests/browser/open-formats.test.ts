import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import type { Resource } from '#lib/data/package.ts';
import { formats } from '../unit/data/formats/write-formats.ts';
import { cells, open, useBrowser } from './page.ts';

useBrowser();
const FOLDER = 'sample-data/families';
const TABLE = '[data-figure="trajectory"] [id$="-table"] table';

type Given = Readonly<Record<string, Uint8Array>>;
const sample: Given = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name))])
);
const descriptor = sample['datapackage.json']!;
const { resources }: { resources: Resource[] } = JSON.parse(Buffer.from(descriptor).toString());

function filesIn(format: string): Given {
  const [ending, write] = formats[format]!;
  const tables = resources.map(({ name, path, schema }) => {
    const rows = readFileSync(join(FOLDER, path), 'utf8').trim().split('\n');
    const table = { rows: rows.map((line) => line.split(',')), fields: schema.fields };
    return [`${name}.${ending}`, write(table)] as const;
  });
  return { 'datapackage.json': descriptor, ...Object.fromEntries(tables) };
}
const inFolder = (files: Given) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`data/${name}`, bytes]))
  );

async function choose(page: Page, files: Given) {
  const button = page.getByRole('button', { name: 'Open your own data' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  await page.locator('#open-data-files input[type=file]').setInputFiles(
    Object.entries(files).map(([name, bytes]) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes)
    }))
  );
}
const explore = (query = '') => open(`${inject('subPath')}explore/${query}`);
const told = (page: Page) => page.locator('#open-data-files').textContent();

test.each([
  ['a zip', () => ({ 'families.zip': inFolder(sample) })],
  ['Excel', () => filesIn('Excel')],
  ['Parquet', () => filesIn('Parquet')],
  ['JSON', () => filesIn('JSON')],
  ['semicolons', () => filesIn('semicolons and decimal commas')]
])('%s draws as the site’s own files do', async (_, files) => {
  const shipped = await explore('?v=1&data=families');
  await shipped.waitForSelector('[data-figure="change"]');
  const page = await explore();
  await choose(page, files());
  await page.waitForURL('**/explore/?v=1&data=local');
  await page.waitForSelector('[data-figure="change"]');
  await expect.poll(() => told(page)).toContain('What was used from the files; families: 75');
  expect(await page.locator('p.status').first().textContent()).toContain('75 of 75 families');
  const shown = await cells(page, TABLE);
  expect(shown.length).toBeGreaterThan(5);
  expect(shown).toEqual(await cells(shipped, TABLE));
});

test('files that cannot be read are told, and leave what was opened before', async () => {
  const page = await explore();
  await choose(page, { 'families.zip': inFolder(sample) });
  await page.waitForURL('**/explore/?v=1&data=local');
  const rest = Object.fromEntries(Object.entries(sample).filter(([name]) => name !== 'scores.csv'));
  await choose(page, { ...rest, 'scores.xlsx': strToU8('PK\u0003\u0004, and no more') });
  await expect
    .poll(() => told(page))
    .toContain('scores.xlsx cannot be read as a file of the kind Excel (.xlsx)');
  await choose(page, { 'families.zip': strToU8('no zip') });
  await expect
    .poll(() => told(page))
    .toContain('families.zip cannot be read as a file of the kind');
  expect(await told(page)).toContain('The data you opened before are still there.');
  expect(await page.locator('p.status').first().textContent()).toContain('75 of 75 families');
});
