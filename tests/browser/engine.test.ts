import { describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { cells, fromMenu, openAnew as open, useBrowser } from './page.ts';

const { allow } = useBrowser();
const FIGURE = '[data-figure="trajectory"]';

async function askDuckDB(page: Page) {
  await fromMenu(page.locator(FIGURE), 'SQL');
  await page.locator(`${FIGURE} .run`).click();
}
const explore = (query: string) => open(`${inject('subPath')}explore/${query}`);

describe('DuckDB in the page', () => {
  test('answers the figure’s question with the figure’s numbers, within 8 MB', async () => {
    const page = await explore('?v=1&by=arm&measure=conflict');
    // What the page itself still fetches is not DuckDB's either.
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    // The dataset's own tables are not DuckDB's.
    const tables = new Set<string>();
    let bytes = 0;
    session.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.url.includes('/data/')) tables.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (!tables.has(requestId)) bytes += encodedDataLength;
    });
    await askDuckDB(page);
    await page.waitForSelector('[data-part="answer"]');
    const answer = await cells(page, '[data-part="answer"]');
    expect(answer).toHaveLength(7);
    expect(answer[0]).toEqual(['measure', 'group', 'wave', 'n', 'mean']);
    expect(answer[4]).toEqual(['conflict', 'with', '0', '25', '61.4']);
    const shown = (await cells(page, `${FIGURE} [id$="-table"] table`)).slice(1);
    expect(answer.slice(1).map(([, , , n, mean]) => [n, Number(mean).toFixed(1)])).toEqual(
      shown.map((row) => [row[3], Number(row[4]).toFixed(1)])
    );
    expect(bytes).toBeGreaterThan(7_000_000);
    expect(bytes).toBeLessThan(8_000_000);
  });

  test('says that it failed, and starts when tried again', async () => {
    allow(/503/);
    const page = await explore('?v=1&measure=conflict&site=LA3');
    await page.route('**/duckdb-eh*', (route) => route.fulfill({ status: 503 }));
    await askDuckDB(page);
    const alert = page.locator(`${FIGURE} [role="alert"]`);
    await alert.waitFor();
    expect(await alert.textContent()).toContain('DuckDB could not answer');
    await page.unroute('**/duckdb-eh*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector('[data-part="answer"]');
    expect((await cells(page, '[data-part="answer"]'))[1]).toEqual([
      'conflict',
      'LA3',
      '0',
      '25',
      '61.4'
    ]);
    expect(await alert.count()).toBe(0);
  });

  test('is given up while it is fetched or stands still, and starts when it is asked again', async () => {
    const page = await explore('?v=1&measure=conflict&site=LA3');
    // Neither an answer nor an error, as where a network is there and passes nothing.
    await page.route('**/duckdb-eh*', () => {});
    await askDuckDB(page);
    await page.getByText('Downloading DuckDB').first().waitFor();
    await page.locator(`${FIGURE} .sql`).getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled.').waitFor();
    expect(await page.locator(`${FIGURE} .run`).isEnabled()).toBe(true);
    await page.unroute('**/duckdb-eh*');
    await page.locator(`${FIGURE} .run`).click();
    await page.waitForSelector('[data-part="answer"]');
    expect((await cells(page, '[data-part="answer"]'))[1]?.slice(3)).toEqual(['25', '61.4']);
  });

  test('without WebAssembly says why not, and figures still answer', async () => {
    const page = await explore('');
    await page.addInitScript('delete globalThis.WebAssembly');
    await page.reload();
    await page.waitForSelector('html[data-alive]');
    await fromMenu(page.locator(FIGURE), 'SQL');
    expect(await page.locator(`${FIGURE} .sql`).textContent()).toContain('it lacks WebAssembly');
    expect(await page.locator(`${FIGURE} .run`).count()).toBe(0);
    await page.getByLabel('LA3', { exact: true }).check();
    await expect
      .poll(async () => (await cells(page, `${FIGURE} [id$="-table"] table`)).length)
      .toBe(13);
  });
});
