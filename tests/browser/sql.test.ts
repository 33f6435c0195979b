import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, inject, test } from 'vitest';
import { cells, fromMenu, open, useBrowser } from './page.ts';
import {
  ANSWER,
  arrayBuffer,
  ask,
  asking,
  dataPage,
  downloaded,
  EDITOR,
  toEditor,
  write
} from './sql-page.ts';

const { allow } = useBrowser();

describe('SQL of /data/', () => {
  test('an example is asked, answered, drawn and taken away, and stands in the address', async () => {
    const page = await dataPage();
    await toEditor(page);
    await page.getByRole('button', { name: 'Mean conflict in each authority' }).click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.waitForSelector(ANSWER);
    const answer = await cells(page, ANSWER);
    expect(answer).toHaveLength(10);
    expect(answer.slice(0, 2)).toEqual([
      ['site', 'months', 'n', 'mean'],
      ['LA1', '0', '24', '46.21']
    ]);
    expect(new URL(page.url()).search).toBe('');
    expect(decodeURIComponent(new URL(page.url()).hash)).toMatch(/^#sql=SELECT scale\.site/);
    await page.getByRole('button', { name: 'Chart', exact: true }).click();
    const chart = page.locator('[data-part="chart"]');
    expect(await chart.getByRole('img', { name: 'mean by months and site' }).count()).toBe(1);
    expect(await chart.locator('.line').count()).toBe(3);
    await page.getByLabel('Across').selectOption('site');
    expect(await chart.locator('tbody tr').count()).toBe(9);
    const csv = await downloaded(page, 'CSV of the answer');
    expect(csv.name).toBe('answer-restorative-approach-study.csv');
    expect(csv.bytes.toString().split('\n').slice(0, 2)).toEqual([
      'site,months,n,mean',
      'LA1,0,24,46.21'
    ]);
    const parquet = await downloaded(page, 'Parquet of the answer');
    expect(parquet.name).toBe('answer-restorative-approach-study.parquet');
    expect((await parquetReadObjects({ file: arrayBuffer(parquet.bytes) }))[0]).toEqual({
      site: 'LA1',
      months: 0,
      n: 24,
      mean: 46.21
    });
  });

  test('a link asks its question of its dataset, also in the other language', async () => {
    const sql = 'SELECT count(*) AS "50% & more" FROM families';
    const page = await dataPage(`?v=1&data=families${asking(sql)}`);
    await page.waitForSelector(EDITOR);
    await expect.poll(() => page.locator(EDITOR).textContent()).toBe(sql);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.waitForSelector(ANSWER);
    expect(await cells(page, ANSWER)).toEqual([['50% & more'], ['75']]);
    await page.locator('a[hreflang="cy"]').first().click();
    await page.waitForURL('**/cy/data/?v=1&data=families#sql=*');
    await toEditor(page);
    await expect.poll(() => page.locator(EDITOR).textContent()).toBe(sql);
    await page.getByText("Gofynnwyd o'r blaen: 1 cwestiwn").click();
    expect(await page.locator('.questions code').allTextContents()).toEqual([sql]);
  });

  test('the SQL of a figure opens here', async () => {
    const page = await open(`${inject('subPath')}explore/?v=1&measure=conflict`);
    const figure = page.locator('[data-figure="included"]');
    await fromMenu(figure, 'SQL');
    const sql = await figure.locator('pre').textContent();
    await figure.getByRole('link', { name: 'Open in the SQL page' }).click();
    await page.waitForURL('**/data/#sql=*');
    await page.waitForSelector(EDITOR);
    const lines = await page.locator('.cm-line').allTextContents();
    expect(lines.join('\n')).toBe(sql);
  });

  test('an error is told with its place, marked, and shown; the next question is answered', async () => {
    const page = await dataPage();
    await ask(page, 'SELECT site,\n  nope\nFROM study.site');
    const alert = page.locator('[role="alert"]');
    expect(await alert.textContent()).toContain('Referenced column "nope" not found');
    expect(await alert.textContent()).toContain('Line 2, character 3 of the question.');
    expect(await page.locator('.wrong').allTextContents()).toEqual(['nope']);
    await page.getByRole('button', { name: 'Go to it in the question' }).click();
    await page.keyboard.insertText('arm');
    expect(await page.locator('.wrong').count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector(ANSWER);
    expect((await cells(page, ANSWER))[3]).toEqual(['LA3', 'with']);
    expect(await alert.count()).toBe(0);
  });

  test('a question that takes too long is cancelled, and the data come back', async () => {
    const page = await dataPage('?v=1&data=families');
    expect(await ask(page, 'SELECT count(*) AS n FROM families')).toEqual([['n'], ['75']]);
    await write(page, 'SELECT count(*) FROM range(1000000000000)');
    await page.keyboard.press('Control+Enter');
    await page.getByText('DuckDB is answering').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled. When you next run').waitFor();
    expect(await ask(page, 'SELECT count(*) AS n FROM scores')).toEqual([['n'], ['179']]);
  });

  test('names are suggested and inserted, and Tab leaves the editor', async () => {
    const page = await dataPage();
    await write(page, 'SELECT ');
    await page.keyboard.type('mea');
    await page.waitForSelector('.cm-tooltip-autocomplete');
    const options = page.locator('.cm-tooltip-autocomplete li');
    await expect.poll(() => options.allTextContents()).toContain('meanfamily-scales, confidence');
    await page.keyboard.press('Escape');
    await write(page, 'FROM ');
    await page.keyboard.type('fami');
    await expect.poll(() => options.first().textContent()).toBe('families-measured');
    await options.first().click();
    expect(await page.locator(EDITOR).textContent()).toBe('FROM "families-measured"');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Run');
    await page.locator('summary', { hasText: 'study.wave' }).click();
    await page.getByRole('button', { name: 'Insert the column months' }).click();
    expect(await page.locator(EDITOR).textContent()).toBe('FROM "families-measured"months');
  });

  test('of a long answer the first 1,000 rows are shown, and the file holds all', async () => {
    const page = await dataPage();
    expect(await ask(page, 'SELECT range AS n FROM range(2500)')).toHaveLength(1001);
    expect(await page.locator('.ask [role="status"]').first().textContent()).toContain('2500');
    const csv = await downloaded(page, 'CSV of the answer');
    expect(csv.bytes.toString().trim().split('\n')).toHaveLength(2501);
  });

  test('SQL reaches nothing but its tables', async () => {
    const page = await dataPage();
    expect(await ask(page, 'SELECT 1 AS one')).toEqual([['one'], ['1']]);
    const requests: string[] = [];
    page.context().on('request', (request) => requests.push(request.url()));
    const site = inject('subPath');
    for (const [sql, words] of [
      [`FROM read_csv('${site}data/study/visits.csv')`, 'disabled by configuration'],
      [`FROM '${site}data/study/visits.csv'`, 'disabled by configuration'],
      [`ATTACH '${site}other.db' (READ_ONLY)`, 'disabled by configuration'],
      ["COPY (SELECT 1) TO 'stolen.csv'", 'disabled by configuration'],
      [`INSTALL httpfs FROM '${site}'; LOAD httpfs`, 'Loading external extensions is disabled'],
      ['LOAD json', 'Loading external extensions is disabled'],
      ["SELECT getenv('HOME')", 'getenv does not exist'],
      [`FROM read_csv('https://example.org/data.csv')`, 'disabled by configuration'],
      [`FROM read_text('${site}data/study/visits.csv')`, 'disabled by configuration'],
      ["EXPORT DATABASE 'stolen'", 'disabled by configuration'],
      ["SET custom_extension_repository = 'http://localhost'", 'configuration has been locked'],
      ['RESET enable_external_access', 'configuration has been locked'],
      ['SET lock_configuration = false', 'configuration has been locked'],
      ['SET enable_external_access = true', 'configuration has been locked'],
      ["PRAGMA memory_limit = '1GB'", 'configuration has been locked']
    ] as const) {
      await ask(page, sql);
      expect(await page.locator('[role="alert"]').textContent()).toContain(words);
    }
    // The icon of the page goes with every change of its address.
    expect(requests.filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
  });

  test('a request that the engine would let through is refused by the policy of the page', async () => {
    const page = await dataPage();
    expect(await ask(page, 'SELECT 1 AS one')).toEqual([['one'], ['1']]);
    let asked = 0;
    const elsewhere = createServer((_, response) => {
      asked += 1;
      response.setHeader('access-control-allow-origin', '*').end('data');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    expect(await (await fetch(address)).text()).toBe('data');
    expect(asked).toBe(1);
    allow(/Content Security Policy|Failed to load|request: http/);
    const engine = page.workers().find((worker) => worker.url().startsWith('blob:'))!;
    const tried = (url: string) =>
      engine.evaluate(
        (to) =>
          fetch(to).then(
            ({ status }) => status,
            (error: unknown) => String(error)
          ),
        url
      );
    expect(await tried(`${inject('subPath')}data/study/visits.csv`)).toBe(200);
    expect(await tried(address)).toContain('TypeError');
    elsewhere.close();
    expect(asked).toBe(1);
  });

  test('tables that a question changes are as before on other pages', async () => {
    const page = await dataPage();
    await ask(page, 'DELETE FROM "families-measured"');
    expect(await ask(page, 'SELECT count(*) AS n FROM "families-measured"')).toEqual([
      ['n'],
      ['0']
    ]);
    await page.locator('header nav a[href$="/explore/"]').first().click();
    const figure = page.locator('[data-figure="included"]');
    await fromMenu(figure, 'SQL');
    await figure.locator('.run').click();
    await page.waitForSelector(ANSWER);
    expect((await cells(page, ANSWER))[1]).toEqual(['LA1', '0', '24']);
  });
});
