import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { cells, fromMenu, open, settled, useBrowser } from './page.ts';

useBrowser();
const FAMILIES = 'sample-data/families';
const TABLES = ['trajectory', 'change', 'qualities', 'included'].map(
  (figure) => `[data-figure="${figure}"] [id$="-table"] table`
);

interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Files of the made-up families, some of them changed. */
const filesOf = (change: Readonly<Record<string, (text: string) => string>> = {}): GivenFile[] =>
  readdirSync(FAMILIES).map((name) => {
    const text = readFileSync(join(FAMILIES, name), 'utf8');
    return { name, mimeType: 'text/plain', buffer: Buffer.from(change[name]?.(text) ?? text) };
  });

const line = (number: number, to: string) => (text: string) =>
  text
    .split('\n')
    .map((one, at) => (at + 1 === number ? to : one))
    .join('\n');

async function choose(page: Page, files: GivenFile[]) {
  const button = page.getByRole('button', { name: 'Open your own data' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  await page.locator('#open-data-files input[type=file]').setInputFiles(files);
}
const told = (page: Page) => page.locator('#open-data-files').textContent();
const explore = (query = '') => open(`${inject('subPath')}explore/${query}`);
async function tablesOf(page: Page) {
  await settled(page);
  return Promise.all(TABLES.map((table) => cells(page, table)));
}

describe('own data', () => {
  test('draw as the same files do when the site ships them, and ask for nothing but the site’s code', async () => {
    const shipped = await explore('?v=1&data=families&by=parents');
    await shipped.waitForSelector('[data-figure="change"]');
    const page = await explore();
    const asked: string[] = [];
    page.on('request', (request) => {
      asked.push(`${request.method()} ${request.url()}${request.postData() ?? ''}`);
    });
    await choose(page, filesOf());
    await page.waitForURL('**/explore/?v=1&data=local');
    await page.waitForSelector('[data-figure="change"]');
    await expect.poll(() => told(page)).toContain('What was used from the files; families: 75');
    const code = ['_app/immutable/', 'icon.svg', 'data/datasets.json'].map(
      (path) => `GET ${inject('subPath')}${path}`
    );
    expect(asked.filter((one) => !code.some((own) => one.startsWith(own)))).toEqual([]);
    await page.locator('input[name="by"][value="parents"]').check();
    await page.waitForURL('**&by=parents');
    expect(await tablesOf(page)).toEqual(await tablesOf(shipped));
  });

  test('stay from page to page and in Welsh; a reload asks for the files again', async () => {
    const page = await explore();
    await choose(
      page,
      filesOf({ 'datapackage.json': (text) => text.replace('"synthetic"', '"records"') })
    );
    await page.waitForURL('**/explore/?v=1&data=local');
    const badge = page.locator('p.kind');
    await expect
      .poll(() => badge.textContent())
      .toContain('Records opened from a file on this device');
    await page.locator('nav a[href$="/approach/"]').first().click();
    await page.waitForURL('**/approach/');
    await page.goBack();
    await expect
      .poll(() => badge.textContent())
      .toContain('Records opened from a file on this device');
    await page.locator('a[hreflang="cy"]').first().click();
    await page.waitForURL('**/cy/explore/?v=1&data=local');
    await expect
      .poll(() => badge.textContent())
      .toContain('Cofnodion a agorwyd o ffeil ar y ddyfais hon');
    await page.reload();
    await page.waitForSelector('html[data-alive]');
    await expect
      .poll(() => page.locator('.gone').textContent())
      .toContain('dewiswch y ffeiliau eto');
    expect(await page.locator('[data-figure]').count()).toBe(0);
    await page.locator('input[name="data"][value="study"]').check();
    await page.waitForSelector('[data-figure="trajectory"]');
  });

  test('with errors are told and counted, and DuckDB holds what is left', async () => {
    const page = await explore();
    await choose(
      page,
      filesOf({
        'families.csv': (text) =>
          line(3, 'F002,LA1,5to10,2,two,attendance,9,welsh')(text) +
          'F001,LA2,5to10,1,lone,mental_health,4,english\n',
        'scores.csv': (text) => `${text}F999,0,40,40,40,40\nF003,x,1,1,1,1\nF003,3\n`,
        'mentions.csv': line(3, 'F002,maybe' + ',true'.repeat(13))
      })
    );
    await page.waitForURL('**/explore/?v=1&data=local');
    await page.waitForSelector('#open-data-files ol');
    const text = await told(page);
    for (const sentence of [
      '1 family was left out whole.',
      '3 rows of scores were left out.',
      '2 characteristics or mentions were treated as unknown; their families still count elsewhere.',
      'Line 77 of families.csv, column family_id: family “F001” is also in line 2',
      'Line 3 of families.csv, column deprivation: “9” is not one of the values allowed.',
      'Line 3 of mentions.csv, column straightforward: “maybe” should be true or false.'
    ])
      expect(text).toContain(sentence);
    await expect
      .poll(() => page.locator('p.status').first().textContent())
      .toContain('74 of 74 families');

    const table = '[data-figure="trajectory"] [id$="-table"] table';
    const shown = (await cells(page, table)).slice(1).map((row) => [row[3], row[4]]);
    await fromMenu(page.locator('[data-figure="trajectory"]'), 'SQL');
    await page.locator('[data-figure="trajectory"] .run').click();
    await page.waitForSelector('[data-part="answer"]');
    const answer = (await cells(page, '[data-part="answer"]')).slice(1);
    expect(answer.map((row) => [row[3], Number(row[4]).toFixed(1)])).toEqual(shown);
    expect(await axeEverywhere(page)).toEqual([]);
  });

  test('that cannot be used leave what was opened before', async () => {
    const page = await explore();
    await choose(page, filesOf());
    await page.waitForURL('**/explore/?v=1&data=local');
    await choose(page, filesOf({ 'scores.csv': (text) => text.replace('cohesion', 'colour') }));
    await expect
      .poll(() => told(page))
      .toContain('The column cohesion is missing from scores.csv.');
    expect(await told(page)).toContain('The data you opened before are still there.');
    expect(await page.locator('p.status').first().textContent()).toContain('75 of 75 families');
    await choose(
      page,
      filesOf().filter(({ name }) => name !== 'datapackage.json')
    );
    await expect.poll(() => told(page)).toContain('These files came without datapackage.json');
  });

  test('are dropped, and their reading is cancelled', async () => {
    const page = await explore();
    await page.getByRole('button', { name: 'Open your own data' }).click();
    const given = filesOf().map(({ name, buffer }) => [name, buffer.toString()] as const);
    const drop = await page.evaluateHandle((files) => {
      const transfer = new DataTransfer();
      for (const [name, text] of files) {
        const [first, ...rest] = text.split('\n');
        const body = rest.join('\n');
        const many = name === 'scores.csv' ? [first, '\n', ...Array(20_000).fill(body)] : [text];
        transfer.items.add(new File(many, name));
      }
      return transfer;
    }, given);
    await page.dispatchEvent('#open-data-files [role="group"]', 'drop', { dataTransfer: drop });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => told(page)).toContain('Reading was cancelled.');
    expect(await page.locator('progress').count()).toBe(0);
    expect(await page.locator('[data-figure="trajectory"]').count()).toBe(1);
    expect(page.url()).not.toContain('data=local');
  });
});
