import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Download, Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { cells, open, useBrowser } from './page.ts';

useBrowser();
const EXAMPLES = 'sample-data/examples';
const TABLE = '[data-figure="trajectory"] [id$="-table"] table';

const explore = (lang = '', query = '') => open(`${inject('subPath')}${lang}explore/${query}`);
const fileOf = (name: string, text = readFileSync(join(EXAMPLES, name), 'utf8')) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text)
});

async function openPanel(page: Page, name = 'Open your own data') {
  await page.getByRole('button', { name }).click();
  await page.waitForSelector('#open-data-files input[type=file]', { state: 'attached' });
}
const choose = (page: Page, files: ReturnType<typeof fileOf>[]) =>
  page.locator('#open-data-files input[type=file]').setInputFiles(files);
const told = (page: Page) => page.locator('#open-data-files').textContent();
const bytesOf = async (download: Download) => buffer(await download.createReadStream());
const button = (page: Page, name: string): Locator =>
  page.locator('#open-data-files').getByRole('button', { name });
const exploreThem = async (page: Page) => {
  await button(page, 'Explore these data').first().click();
  await page.waitForURL('**/explore/?v=1&data=local');
  await page.waitForSelector('[data-figure="change"]');
};

describe('files without a descriptor', () => {
  test('a description is saved, opens its files without questions, and others of the same form', async () => {
    const page = await explore();
    await openPanel(page);
    await choose(page, [fileOf('wide.csv')]);
    await page.getByLabel('Title of the study').fill('Centres');
    const download = page.waitForEvent('download');
    await button(page, 'Save the description').click();
    const descriptor = (await bytesOf(await download)).toString();
    const again = await explore();
    await openPanel(again);
    const other = readFileSync(join(EXAMPLES, 'wide.csv'), 'utf8').split('\n').slice(0, 41);
    await choose(again, [
      fileOf('datapackage.json', descriptor),
      fileOf('this year.csv', other.join('\n'))
    ]);
    await again.waitForURL('**/explore/?v=1&data=local');
    await again.waitForSelector('[data-figure="change"]');
    expect(await again.locator('p.status').first().textContent()).toContain('40 of 40 families');
    expect(await again.locator('p.kind').textContent()).toContain('Centres');
  });

  test('nothing entered is lost where something is missing, or when the data are open', async () => {
    const page = await explore();
    await openPanel(page);
    await choose(page, [fileOf('long.csv')]);
    await page.getByLabel('Title of the study').fill('Teams');
    await page.getByLabel('What Case ID is used as').selectOption('Not used');
    await button(page, 'Explore these data').first().click();
    await expect
      .poll(() => told(page))
      .toContain('Each file that is used needs one column with the id of the family: long.csv.');
    expect(await axeEverywhere(page, '#open-data-files')).toEqual([]);
    await page.getByLabel('What Case ID is used as').selectOption('Id of the family');
    await exploreThem(page);
    expect(await page.locator('p.status').first().textContent()).toContain('60 of 60 families');
    await button(page, 'Change the description').click();
    expect(await page.getByLabel('Title of the study').inputValue()).toBe('Teams');
  });

  test('several files are joined by the family, and a table is pasted', async () => {
    const page = await explore();
    await openPanel(page);
    const families = Array.from({ length: 20 }, (_, at) => `${at},${at % 2 ? 'young' : 'old'}`);
    const scores = Array.from({ length: 40 }, (_, at) => `${at >> 1},${6 * (at % 2)},${at}`);
    await choose(page, [
      fileOf('families.csv', `pid,age_band\n${families.join('\n')}\n`),
      fileOf('scores.csv', `pid,month,score\n${scores.join('\n')}\n`)
    ]);
    await exploreThem(page);
    await page.locator('input[name="by"][value="age_band"]').check();
    await page.waitForURL('**&by=age_band');
    expect((await cells(page, TABLE)).slice(1).map((row) => row.slice(1, 5))).toEqual([
      ['old', '0', '10', '18.0'],
      ['old', '6', '10', '19.0'],
      ['young', '0', '10', '20.0'],
      ['young', '6', '10', '21.0']
    ]);
    await page.getByText('Paste a table').click();
    await page
      .getByLabel('Cells copied from a spreadsheet')
      .fill(
        `id\tSchool name\tmood_pre\tmood_post\n${families.map((_, at) => `${at}\tYsgol ${at % 2}\t${at}\t${at + 1}`).join('\n')}`
      );
    await button(page, 'Read this table').click();
    await button(page, 'Explore these data').first().click();
    await expect.poll(() => page.locator('p.kind').textContent()).toContain('Pasted');
    expect((await cells(page, TABLE)).slice(1).map((row) => row.slice(1, 5))).toContainEqual([
      'Ysgol 1',
      'Post',
      '10',
      '11.0'
    ]);
    // Names of other studies have spaces, and filters by them stand in the address all the same.
    await page.locator('label', { hasText: 'Ysgol 1' }).locator('input').check();
    await page.waitForURL('**&site=Ysgol%201');
    expect(await page.locator('p.status').first().textContent()).toContain('10 of 20 families');
  });

  test('twelve time points, forty measures, one site and no characteristics are shown', async () => {
    const names = Array.from(
      { length: 40 },
      (_, at) => `scale${'abcdefgh'[at % 8]}${'vwxyz'[at >> 3]}`
    );
    const columns = names.flatMap((name) =>
      Array.from({ length: 12 }, (_, wave) => `${name}_w${wave + 1}`)
    );
    const rows = Array.from({ length: 30 }, (_, at) =>
      [at, ...columns.map((_, column) => 20 + (column % 12) + (at % 10))].join(',')
    );
    const page = await explore();
    await openPanel(page);
    await choose(page, [fileOf('many.csv', `uid,${columns.join(',')}\n${rows.join('\n')}\n`)]);
    await exploreThem(page);
    expect(await page.locator('[data-figure="trajectory"] h4').count()).toBe(8);
    const list = page.locator('[data-part="controls"] details', { hasText: 'Measures' });
    expect(await list.locator('summary').textContent()).toMatch(/Measures\s*8 of 40/);
    const shown = (await cells(page, TABLE)).slice(1);
    expect(shown).toHaveLength(96);
    expect(shown[11]!.slice(0, 5)).toEqual(['Scaleav', 'All families', 'W12', '30', '35.5']);
    await list.locator('summary').click();
    await list.locator('label', { hasText: 'Scalehz' }).locator('input').check();
    await page.waitForURL('**&measure=scalehz');
    expect(await page.locator('[data-figure="trajectory"] h4').allTextContents()).toEqual([
      'Scalehz'
    ]);
  });

  test('templates and examples are downloads of this site, in Welsh too', async () => {
    const page = await explore('cy/');
    await openPanel(page, 'Agor eich data eich hun');
    await page.getByText('Templedi ac enghreifftiau dychmygol').click();
    const download = page.waitForEvent('download');
    await button(page, 'Templed, rhes am bob teulu (zip)').click();
    const template = await bytesOf(await download);
    const link = page.getByRole('link', { name: 'Enghraifft, rhes am bob teulu (CSV)' });
    const got = await page.request.get(
      new URL((await link.getAttribute('href'))!, page.url()).href
    );
    expect(await got.text()).toBe(readFileSync(join(EXAMPLES, 'wide.csv'), 'utf8'));
    expect(await axeEverywhere(page, '#open-data-files')).toEqual([]);
    await page.locator('#open-data-files input[type=file]').setInputFiles({
      ...{ name: 'template.zip', mimeType: 'application/zip', buffer: template }
    });
    await page.waitForURL('**/cy/explore/?v=1&data=local');
  });
});
