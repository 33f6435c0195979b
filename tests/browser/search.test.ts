import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { openAnew as open, useBrowser } from './page.ts';

const { allow } = useBrowser();

async function ask(page: Page, query: string) {
  await page.locator('header button').click();
  await page.locator('dialog a, #search-query').first().waitFor();
  await page.locator('#search-query').fill(query);
  await page.locator('dialog li').first().waitFor();
}
const status = (page: Page) => page.locator('#search-status').textContent();

test('by keyboard alone a note is found and opened', async () => {
  const page = await open(inject('site'));
  await page.locator('header button').focus();
  await page.keyboard.press('Enter');
  await page.locator('#search-query:focus').waitFor();
  await page.keyboard.type('p08');
  await page.locator('dialog li').first().waitFor();
  expect(await status(page)).toBe('1 result.');
  expect(await page.locator('dialog section').getAttribute('aria-label')).toBe(
    'Statistical methods'
  );
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('P08');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/method\/#note-P08$/);
  expect(await page.locator('dialog').count()).toBe(0);
  expect(await page.locator('#note-P08').isVisible()).toBe(true);
});

test('arrows go through what is found and back; Escape gives the focus back', async () => {
  const page = await open(`${inject('site')}method/`);
  await page.keyboard.press('Control+k');
  await page.locator('#search-query:focus').waitFor();
  await page.locator('#search-status', { hasText: 'arrow keys' }).waitFor();
  await page.keyboard.type('strengths');
  await page.locator('dialog li').nth(1).waitFor();
  const titles = await page.locator('dialog .title').allTextContents();
  // Figures come before notes, which are known by their words.
  expect(await page.locator('dialog a').first().getAttribute('href')).not.toMatch(/#(note|term)-/);
  expect(titles.some((title) => /^(?!P\d).*strengths-based.*\.$/i.test(title))).toBe(true);
  expect(titles).not.toContain('P08');
  expect(titles).toContain('Strengths-based practice (SBP)');
  expect(await page.locator('dialog mark').first().textContent()).toBe('Strengths');
  const focused = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('dialog a')].indexOf(document.activeElement!)
    );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await page.locator('#search-query:focus').count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog').count()).toBe(0);
});

test('the button has the focus again when the dialog is closed', async () => {
  const page = await open(`${inject('site')}method/`);
  await ask(page, 'wilson');
  await page.locator('dialog button', { hasText: 'Close' }).click();
  expect(await page.locator('header button:focus').count()).toBe(1);
});

test.each([
  ['method/', 'continuum', /\/(method|practice)\//],
  ['cy/method/', 'continwwm', /\/cy\/(method|practice)\//],
  ['cy/', 'wrthdaro', /\/cy\//],
  ['method/', 'family scales', /\/method\//]
])('/%s finds %s on pages in its language', async (path, query, address) => {
  const page = await open(inject('site') + path);
  await ask(page, query);
  const links = await page
    .locator('dialog a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(0);
  expect(links.some((link) => address.test(link))).toBe(true);
  expect(links.every((link) => link.includes('/cy/') === path.startsWith('cy/'))).toBe(true);
});

test('what is found is on the page that it leads to, in a sub-path of a plain host', async () => {
  const page = await open(`${inject('subPath')}explore/`);
  await ask(page, 'conflict');
  const links = await page
    .locator('dialog a')
    .evaluateAll((all) => [...new Set(all.map((a) => (a as HTMLAnchorElement).href))]);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) {
    expect(link).toContain('/some/deep/sub/path/');
    const [address = '', id] = link.split('#');
    const answer = await (await page.request.get(address)).text();
    if (id) expect(answer).toContain(`id="${id}"`);
  }
});

test('is fetched when first asked for, and then works without a network', async () => {
  const page = await open(`${inject('site')}explore/`);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => url.includes('/search/'))).toEqual([]);
  await ask(page, 'trust');
  expect(fetched.filter((url) => url.includes('/search/en.json')).length).toBe(1);
  await page.keyboard.press('Escape');
  await page.context().setOffline(true);
  await ask(page, 'regression');
  expect(await page.locator('dialog .title').first().textContent()).toContain('Regression');
});

test('says so when it cannot be fetched, and tries again', async () => {
  allow(/ERR_FAILED/);
  const page = await open(`${inject('site')}method/`);
  await page.route('**/search/en.json', (route) => route.abort());
  await page.locator('header button').click();
  const alert = page.locator('dialog [role="alert"]');
  await alert.waitFor();
  await page.unroute('**/search/en.json');
  await alert.locator('button').click();
  await page.locator('#search-query').fill('wilson');
  await page.locator('dialog li').first().waitFor();
  expect(await alert.count()).toBe(0);
});

describe.each(['method/', 'cy/method/'])('/%s', (path) => {
  test('has no finding of axe-core, open', async () => {
    const page = await open(inject('site') + path, { bypassCSP: true });
    await ask(page, 'p0');
    expect(await axeEverywhere(page, 'dialog')).toEqual([]);
  });

  test('fits a page of 320 px, and shows no button with scripts off', async () => {
    const page = await open(inject('site') + path, { viewport: { width: 320, height: 640 } });
    await ask(page, 'p0');
    const [inner, outer, left] = await page.locator('dialog').evaluate((dialog) => {
      const { left, right } = dialog.getBoundingClientRect();
      return [right, document.documentElement.clientWidth, left];
    });
    expect(left).toBeGreaterThanOrEqual(0);
    expect(inner).toBeLessThanOrEqual(outer!);
    const scroll = await page
      .locator('dialog')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(scroll).toBe(0);
    const still = await open(inject('site') + path, { javaScriptEnabled: false });
    expect(await still.locator('header button:visible').count()).toBe(0);
  });
});
