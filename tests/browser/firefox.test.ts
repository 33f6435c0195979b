import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { findFirefox } from './firefox.ts';

/** What a library of distributions asks once, and does without: may it find out by eval which syntax there is? */
const ASKED = /blocked a JavaScript eval/;
const executablePath = findFirefox();
if (!executablePath)
  console.warn('Firefox is not tested: install it (on Debian: apt-get install firefox-esr).');

describe.skipIf(!executablePath)('in Firefox', () => {
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  beforeAll(async () => {
    browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await page.close();
    expect(troubles.splice(0).filter((told) => !ASKED.test(told))).toEqual([]);
  });

  async function visit(path: string) {
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.on('pageerror', (error) =>
      troubles.push(error instanceof Error ? error.message : String(error))
    );
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    await page.goto(inject('subPath') + path);
    await page.waitForSelector('html[data-alive]');
  }
  /** Waits until this is true of the page. */
  const until = (told: () => boolean | undefined) =>
    expect.poll(() => page.evaluate(told), { timeout: 40_000 }).toBe(true);
  const text = (selector: string) =>
    page.$eval(selector, (element) => element.textContent?.replace(/\s+/g, ' ').trim());
  /** Clicks what a label of that text stands for. */
  const choose = (label: string) =>
    page.evaluate((wanted) => {
      const found = [...document.querySelectorAll('label')].find((one) =>
        one.textContent?.trim().startsWith(wanted)
      );
      found?.querySelector('input')?.click();
    }, label);

  test('findings stand, and lead to Welsh', async () => {
    await visit('');
    expect(await page.$$eval('[data-figure]', (all) => all.length)).toBe(5);
    await page.click('a[hreflang="cy"]');
    await until(() => document.documentElement.lang === 'cy');
    expect(await text('[data-figure="trajectory"] table')).toContain('46.21');
  });

  test('an address is a view, and choosing changes both', async () => {
    await visit('explore/?v=1&site=LA3&measure=conflict');
    await until(
      () => document.querySelectorAll('[data-figure="trajectory"] tbody tr').length === 3
    );
    expect(await text('[data-figure="trajectory"] tbody')).toContain('61.4');
    await choose('LA1');
    await until(() => location.search.includes('site=LA1~LA3'));
  });

  test('points are read by keyboard', async () => {
    await visit('explore/?v=1&measure=conflict');
    await page.waitForSelector('#trajectory [data-part="chart"][tabindex="0"]');
    await page.focus('#trajectory [data-part="chart"]');
    await page.waitForSelector('#trajectory [data-part="chart"] [role="status"]');
    await page.keyboard.press('ArrowRight');
    expect(await text('#trajectory [data-part="chart"] [role="status"]')).toBe(
      'LA1, Start: 46.21 (n 24)'
    );
  });

  test('made-up families are filtered, and change is drawn', async () => {
    await visit('explore/?v=1&data=families');
    await page.waitForSelector('[data-figure="change"] table');
    await choose('Lone parent');
    await until(() => document.querySelector('p.status')?.textContent?.includes('44 of 75'));
  });

  test('DuckDB answers', async () => {
    await visit('data/#sql=select%2042%20as%20answer');
    await page.$eval('#sql', (heading) => heading.scrollIntoView());
    await until(() =>
      document
        .querySelector('.editor')
        ?.shadowRoot?.querySelector('.cm-content')
        ?.textContent?.includes('select 42')
    );
    await page.evaluate(() =>
      [...document.querySelectorAll('button')]
        .find((button) => button.textContent?.trim() === 'Run')
        ?.click()
    );
    await until(() =>
      [...document.querySelectorAll('td')].some((cell) => cell.textContent?.trim() === '42')
    );
  });
});
