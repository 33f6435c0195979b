import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { pressAt } from './keyboard.ts';
import { cells, fromMenu, open, useBrowser } from './page.ts';

useBrowser();
const TRAJECTORY = '[data-figure="trajectory"] [id$="-table"] table';
async function families(query = '') {
  const page = await open(`${inject('subPath')}explore/?v=1&data=families${query}`);
  await page.waitForSelector('[data-figure="trajectory"]');
  return page;
}
const status = (page: Page) => page.locator('p.status').first().textContent();

/** Presses Tab until the input of that name and value has the focus. */
async function tabTo(page: Page, name: string, value: string) {
  for (let press = 0; press < 200; press += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      return element instanceof HTMLInputElement ? [element.name, element.value] : [];
    });
    if (here[0] === name && here[1] === value) return;
  }
  throw new Error(`The keyboard does not reach ${name}=${value}`);
}

describe('made-up families', () => {
  test('say everywhere that they are made up', async () => {
    const page = await families();
    await page.waitForSelector('[data-figure="model"]');
    expect(await page.locator('[data-part="made-up"]').textContent()).toContain(
      'Made-up families. Not evidence.'
    );
    // What is not calculated yet has nothing to be taken for evidence.
    const drawn = page.locator('[data-figure]:not(:has(.not-asked))');
    await expect.poll(() => drawn.count()).toBeGreaterThan(2);
    for (const figure of await drawn.all())
      expect(await figure.textContent()).toContain('Not evidence');
    expect(await status(page)).toContain('75 of 75 families');
  });

  test('are at most 3,000 px high with everything, at 1440', async () => {
    const page = await open(`${inject('subPath')}explore/?v=1&data=families`, {
      viewport: { width: 1440, height: 900 }
    });
    await page.waitForSelector('[data-figure="model"]');
    await page.locator('#how-sure').waitFor();
    await page.waitForSelector('[aria-busy="true"]', { state: 'detached' });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeGreaterThan(2000);
    expect(height).toBeLessThanOrEqual(3000);
    // What is in sight together before anything is scrolled.
    for (const part of [
      '[data-part="view"]',
      '[data-part="tiles"]',
      '#trajectory [data-part="chart"]'
    ])
      expect(
        await page
          .locator(part)
          .first()
          .evaluate((one) => one.getBoundingClientRect().bottom)
      ).toBeLessThanOrEqual(900);
  });

  test.each(['', 'cy/'])('have no finding of axe-core in /%s', async (language) => {
    const address = `${inject('site')}${language}explore/?v=1&data=families`;
    const page = await open(address, { bypassCSP: true });
    await page.waitForSelector('[data-figure="model"]');
    expect(await axeEverywhere(page)).toEqual([]);
  });

  test('read the change table of lone parents in one site', async () => {
    const page = await families('&measure=conflict&by=arm&site=LA3&f.parents=lone');
    const change = page.locator('[data-figure="change"]');
    await change.waitFor();
    const table = await cells(page, '[data-figure="change"] [id$="-table"] table');
    expect(table.length).toBeGreaterThan(2);
    expect(table.flat().join(' ')).toContain('With RA');
  });

  test('means meet the published ones, with intervals', async () => {
    const page = await families('&measure=conflict');
    const rows = await cells(page, TRAJECTORY);
    expect(rows.slice(1).map((row) => row.slice(1, 5).join(' '))).toEqual([
      'LA1 · Without RA Start 24 46.2',
      'LA1 · Without RA 3 months 11 49.2',
      'LA1 · Without RA 9 months 15 56.3',
      'LA2 · Without RA Start 25 47.4',
      'LA2 · Without RA 3 months 23 53.4',
      'LA2 · Without RA 9 months 18 50.9',
      'LA3 · With RA Start 25 61.4',
      'LA3 · With RA 3 months 21 58.1',
      'LA3 · With RA 9 months 17 40.7'
    ]);
    expect(await page.locator('path.interval').count()).toBe(9);
    expect(rows[1]?.[6]).toMatch(/^\d+\.\d to \d+\.\d$/);
  });

  test('DuckDB gives the same means', async () => {
    const page = await families('&measure=conflict&by=parents&f.age_band=5to10~11to15');
    const shown = (await cells(page, TRAJECTORY)).slice(1).map((row) => [row[3], row[4]]);
    await fromMenu(page.locator('[data-figure="trajectory"]'), 'SQL');
    await page.locator('[data-figure="trajectory"] .run').click();
    await page.waitForSelector('[data-part="answer"]');
    const answer = (await cells(page, '[data-part="answer"]')).slice(1);
    expect(shown).toHaveLength(6);
    expect(answer.map((row) => [row[3], Number(row[4]).toFixed(1)])).toEqual(shown);
  });

  test('small groups are hidden in chart, table and sentence', async () => {
    const page = await families('&measure=conflict&by=home_language&site=LA3');
    const rows = await cells(page, TRAJECTORY);
    const hidden = rows.filter((row) => row[4] === 'hidden, few families');
    expect(hidden.length).toBeGreaterThan(0);
    for (const row of hidden) expect(row[3]).toBe('hidden, few families');
    const summary = page.locator('[data-figure="trajectory"] [data-part="summary"]');
    expect(await summary.textContent()).toContain('fewer than 5 families');
  });

  test('are filtered by keyboard alone, and chips take filters off', async () => {
    const page = await families();
    await page.keyboard.press('Tab');
    await tabTo(page, 'by', 'site');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**&by=arm');
    await tabTo(page, 'site', 'LA3');
    await page.keyboard.press('Space');
    await pressAt(page, 'Enter', 'Lone or two parents all');
    await tabTo(page, 'f.parents', 'lone');
    await page.keyboard.press('Space');
    await page.waitForURL('**?v=1&data=families&by=arm&site=LA3&f.parents=lone');
    await expect.poll(() => status(page)).toContain('of 75 families');
    await page
      .getByRole('button', { name: 'Remove the filter Lone or two parents' })
      .press('Enter');
    await page.waitForURL('**?v=1&data=families&by=arm&site=LA3');
    await expect.poll(() => status(page)).toContain('25 of 75 families');
  });
});
