import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../tools/serve.ts';
import { open, useBrowser } from './page.ts';
import { ask } from './sql-page.ts';

const { allow } = useBrowser();

const FILES = ['datapackage.json', 'families.csv', 'scores.csv', 'mentions.csv'];
const TITLE = { en: 'County families', cy: 'Teuluoedd y sir' };
const folder = mkdtempSync(join(tmpdir(), 'site-'));
/** Entries of its list, the last of which is wrong. */
let count = 0;
let site: Awaited<ReturnType<typeof serve>>;

/** Adds folders to the built site by hand, as whoever has no tools does. */
beforeAll(async () => {
  cpSync('build', folder, { recursive: true });
  for (const name of ['county', 'secret', 'broken']) {
    for (const file of FILES)
      cpSync(join('sample-data/families', file), join(folder, 'data', name, file));
    const at = join(folder, 'data', name, 'datapackage.json');
    const described = JSON.parse(readFileSync(at, 'utf8'));
    described.study.title = TITLE;
    if (name === 'secret') described.study.kind = 'records';
    if (name === 'broken') described.study.wave = {};
    writeFileSync(at, JSON.stringify(described));
  }
  const at = join(folder, 'data', 'datasets.json');
  const list = JSON.parse(readFileSync(at, 'utf8'));
  list.datasets.push(
    { name: 'county', title: TITLE, kind: 'synthetic' },
    { name: 'secret' },
    { name: 'broken' },
    { name: 'no/folder' }
  );
  writeFileSync(at, JSON.stringify(list));
  count = list.datasets.length;
  site = await serve(folder, '/some/path/');
});
afterAll(() => {
  site.server.close();
  rmSync(folder, { recursive: true });
});

test('a folder that was added to the built site is explored, in both languages', async () => {
  const page = await open(`${site.address}explore/`);
  await page.getByRole('radio', { name: 'County families' }).check();
  await page.waitForURL('**/explore/?v=1&data=county');
  await page.locator('[data-figure="change"] table').first().waitFor({ state: 'attached' });
  expect(await page.locator('.kind').textContent()).toContain('County families');
  expect(await page.locator('[data-part="made-up"]').textContent()).toContain('Not evidence');
  // What is wrong in the list is told where it stands.
  await page.getByText('data/datasets.json: 1 entry is wrong').click();
  expect(await page.locator('details', { hasText: 'datasets[' }).textContent()).toContain(
    `datasets[${count - 1}].name`
  );
  await page.goto(`${site.address}cy/explore/?v=1&data=county`);
  await page.getByText('Teuluoedd y sir', { exact: true }).waitFor();
});

test('an added folder is in links, embeds, slides and on the page of data', async () => {
  const page = await open(`${site.address}embed/?figure=trajectory&v=1&data=county`);
  await page.locator('[data-figure="trajectory"] table').waitFor({ state: 'attached' });
  expect(await page.locator('.out a').getAttribute('href')).toContain('data=county');
  await page.goto(`${site.address}data/?v=1&data=county`);
  await page.locator('#data-county').waitFor();
  expect(await page.locator('#data-county').textContent()).toBe('County families');
  expect(await ask(page, 'SELECT count(*) AS n FROM families')).toEqual([['n'], ['75']]);
  // The folder whose descriptor is wrong is told, and nothing else suffers.
  expect(await page.getByRole('alert').textContent()).toContain('“broken”');
  await page.goto(`${site.address}explore/?v=1&data=county`);
  const figure = page.locator('[data-figure="trajectory"]');
  await figure.getByRole('button', { name: 'Save or share' }).click();
  await figure.getByRole('button', { name: 'Add to slides' }).click();
  await figure.getByText(/added/i).waitFor();
  await page.goto(`${site.address}present/`);
  await page.getByText('Dataset: County families').first().waitFor();
});

test('records that somebody lists are not opened, and a name that nobody lists is the study', async () => {
  allow(/404/);
  const page = await open(`${site.address}explore/?v=1&data=secret`);
  await page.getByText('“secret” holds records of people').waitFor();
  await page.goto(`${site.address}explore/?v=1&data=nobody`);
  await page.locator('.kind', { hasText: 'Published figures' }).waitFor();
  expect(await page.getByText('nobody').first().textContent()).toContain('data');
});

test('without the list the site offers what it was built with', async () => {
  allow(/503|404/);
  const page = await open(`${site.address}accessibility/`);
  await page.route('**/data/datasets.json', (route) => route.fulfill({ status: 503 }));
  await page.goto(`${site.address}explore/?v=1&data=families`);
  await page.locator('[data-figure="change"] table').first().waitFor({ state: 'attached' });
  expect(await page.getByRole('radio', { name: 'Published study' }).isVisible()).toBe(true);
});

test('a site whose list has no study opens on Explore and offers no pages about it', async () => {
  const datasets = [{ name: 'county', title: TITLE, kind: 'synthetic' }];
  const own = mkdtempSync(join(tmpdir(), 'own-'));
  cpSync(folder, own, { recursive: true });
  writeFileSync(join(own, 'data', 'datasets.json'), JSON.stringify({ datasets }));
  const hosted = await serve(own, '/some/path/');
  const page = await open(hosted.address);
  await page.waitForURL('**/explore/');
  await page.locator('h1', { hasText: 'County families' }).waitFor();
  await page.locator('[data-figure="change"] table').first().waitFor({ state: 'attached' });
  expect(await page.locator('header nav.wide a').allTextContents()).toEqual([
    'Explore',
    'Data',
    'Present'
  ]);
  expect(await page.locator('header .name').textContent()).toContain('County families');
  hosted.server.close();
  rmSync(own, { recursive: true });
});
