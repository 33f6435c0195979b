import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, inject, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { open, useBrowser } from './page.ts';
import { arrayBuffer, ask, dataPage, downloaded } from './sql-page.ts';

const { allow } = useBrowser();

describe('datasets of /data/', () => {
  test('a package is one zip, and a table is CSV and Parquet', async () => {
    const page = await dataPage();
    const zip = await downloaded(page, 'Whole package (zip)');
    expect(zip.name).toBe('restorative-approach-study.zip');
    const files = unzipSync(new Uint8Array(zip.bytes));
    for (const file of ['README.md', 'datapackage.json', 'family-scales.csv'])
      expect(strFromU8(files[`restorative-approach-study/${file}`]!)).toBe(
        readFileSync(`sample-data/study/${file}`, 'utf8')
      );
    await page.locator('summary', { hasText: 'family-scales' }).first().click();
    const link = page.getByRole('link', { name: 'CSV: family-scales' });
    const csv = await page.request.get(await link.evaluate((a) => (a as HTMLAnchorElement).href));
    expect(await csv.text()).toBe(readFileSync('sample-data/study/family-scales.csv', 'utf8'));
    const parquet = await downloaded(page, 'Parquet: family-scales');
    expect(parquet.name).toBe('family-scales.parquet');
    const rows = await parquetReadObjects({ file: arrayBuffer(parquet.bytes) });
    expect(rows).toHaveLength(36);
    expect(rows[0]).toEqual({ measure: 'conflict', site: 'LA1', wave: '0', mean: 46.21 });
  });

  test('a file that cannot be had is told', async () => {
    allow(/503/);
    const page = await dataPage();
    await page.route('**/data/families/scores.csv', (route) => route.fulfill({ status: 503 }));
    await page.getByRole('button', { name: 'Whole package (zip)' }).nth(1).click();
    await page.getByText('The file could not be made: scores.csv: 503.').waitFor();
  });

  test('own data are listed and asked once they are open', async () => {
    const page = await open(`${inject('subPath')}explore/`);
    await page.getByRole('button', { name: 'Open your own data' }).click();
    const names = ['datapackage.json', 'families.csv', 'scores.csv', 'mentions.csv'];
    await page.locator('#open-data-files input[type=file]').setInputFiles(
      names.map((name) => ({
        name,
        mimeType: 'text/plain',
        buffer: readFileSync(`sample-data/families/${name}`)
      }))
    );
    await page.waitForURL('**/explore/?v=1&data=local');
    await page.locator('footer a[href$="/data/"]').click();
    await page.waitForURL('**/data/');
    expect(await page.locator('#data-local').textContent()).toBe('Made-up families');
    expect(await page.locator('section[aria-labelledby="data-local"] .files').count()).toBe(0);
    await page.getByLabel('Your own data', { exact: true }).check();
    await page.waitForURL('**/data/?v=1&data=local');
    expect(await ask(page, 'SELECT count(*) AS n FROM families')).toEqual([['n'], ['75']]);
  });
});

describe.each(['data/', 'cy/data/'])('/%s', (path) => {
  test('has no finding of axe-core with a question refused, or answered and drawn', async () => {
    const page = await open(inject('site') + path, { bypassCSP: true });
    await ask(page, 'SELECT site, mean, nope FROM "family-scales"');
    expect(await axeEverywhere(page, 'section.ask')).toEqual([]);
    // Rows of an answer are alike: these stand for all.
    await ask(page, 'FROM "family-scales" LIMIT 12');
    await page.locator('[aria-controls="answer-chart"]').click();
    expect(await axeEverywhere(page, 'section.ask')).toEqual([]);
  });

  test('does not scroll sideways at 320 px, with an answer and its chart', async () => {
    const page = await open(inject('site') + path, { viewport: { width: 320, height: 640 } });
    await ask(page, 'SELECT site, wave, mean, measure FROM "family-scales"');
    await page.locator('[aria-controls="answer-chart"]').click();
    await page
      .locator('details')
      .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth
    ]);
    expect(widths[0]).toBe(widths[1]);
  });

  test('tells the datasets and their columns with scripts off', async () => {
    const page = await open(inject('site') + path, { javaScriptEnabled: false });
    await page.locator('summary', { hasText: 'family-scales' }).first().click();
    const table = page.locator('table', { hasText: 'expressiveness' }).first();
    expect(await table.isVisible()).toBe(true);
    expect(await table.textContent()).toContain('Gwrthdaro');
    expect(await page.getByRole('link', { name: 'CSV: family-scales' }).isVisible()).toBe(true);
    expect(await page.locator('.run').isVisible()).toBe(false);
    expect(await page.locator('.scripted').first().isVisible()).toBe(false);
  });

  test('transfers at most 150 kB compressed, without the editor and DuckDB', async () => {
    const page = await open(inject('site') + path);
    await page.waitForLoadState('networkidle');
    const files = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name)
    );
    expect(files.filter((name) => /duckdb|arquero/.test(name))).toEqual([]);
    const bodies = await Promise.all(
      [page.url(), ...files].map(async (url) => (await page.request.get(url)).body())
    );
    const compressed = bodies.map((body) => gzipSync(body, { level: 6 }).length);
    expect(files.length).toBeGreaterThan(10);
    expect(compressed.reduce((sum, size) => sum + size)).toBeLessThan(150_000);
  });
});
