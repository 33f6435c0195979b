import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { fromMenu, openAnew as open, useBrowser } from './page.ts';

const { allow } = useBrowser();
const LOST = /Failed to (fetch|load)|ERR_|preload/i;
/** Until the page's own worker answers, which would hide that a file is lost. */
const NO_WORKER = { serviceWorkers: 'block' } as const;

const heading = (page: Page) => page.locator('main h1').textContent();
const navigation = (page: Page) => page.locator('header nav').first().getByRole('link');

describe.each([
  { lang: '', explore: 'Explore', title: 'This page did not arrive', again: 'Try again' },
  {
    lang: 'cy/',
    explore: 'Archwilio',
    title: 'Ni chyrhaeddodd y dudalen hon',
    again: 'Rhoi cynnig arall arni'
  }
])('a page that does not arrive, /$lang', ({ lang, explore, title, again }) => {
  test.each(['__data.json', 'the code of the page'])(
    'for want of %s, is said under the menu, and comes when it is tried again',
    async (lost) => {
      allow(LOST);
      const page = await open(`${inject('subPath')}${lang}method/`, NO_WORKER);
      // What a failed page shows is fetched some time after the page has opened.
      await page.waitForTimeout(4000);
      const known = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name)
      );
      await page.route('**/*', (route) => {
        const url = route.request().url();
        const isLost =
          lost === '__data.json'
            ? url.includes(lost)
            : /immutable.*\.js/.test(url) && !known.includes(url);
        return isLost ? route.abort() : route.continue();
      });
      await navigation(page).getByText(explore, { exact: true }).click();
      await page.locator('[data-part="failure"]').waitFor();
      expect(await heading(page)).toBe(title);
      expect(await navigation(page).count()).toBe(5);
      expect(new URL(page.url()).pathname).toMatch(new RegExp(`/${lang}explore/$`));
      await page.unroute('**/*');
      await page.getByRole('button', { name: again }).click();
      await page.locator('#trajectory').waitFor();
      expect(await page.locator('[data-part="failure"]').count()).toBe(0);
    }
  );
});

test('a part that loads late says that it did not arrive, and comes with its styles when tried again', async () => {
  allow(LOST);
  const page = await open(`${inject('subPath')}explore/`, NO_WORKER);
  await page.waitForLoadState('networkidle');
  const figure = page.locator('figure#trajectory');
  for (const lost of ['**/*.js', '**/*.css']) {
    await page.route(lost, (route) => route.abort());
    await fromMenu(figure, lost.endsWith('css') ? 'embed' : 'SQL');
    const late = figure.locator('[data-part="late"]');
    await late.getByText('This part of the page did not arrive.').waitFor();
    await page.unroute(lost);
    await late.getByRole('button', { name: 'Try again' }).click();
    await late.waitFor({ state: 'detached' });
  }
  await figure.locator('.sql .run').waitFor({ state: 'attached' });
  const sheets = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('link[rel=stylesheet]:not([disabled])')].map(
        (link) => (link as HTMLLinkElement).sheet !== null
      )
    );
  expect((await sheets()).length).toBeGreaterThan(0);
  // The last one asked for may still be on its way.
  await expect.poll(sheets).not.toContain(false);
});

test('a style sheet that did not arrive is fetched for a picture, which is drawn', async () => {
  allow(LOST);
  const page = await open(`${inject('subPath')}explore/`, NO_WORKER);
  await page.route('**/lost.css', (route) => route.abort());
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('link'), {
      ...{ rel: 'stylesheet', href: './lost.css' }
    });
    document.head.append(link);
  });
  await page.waitForTimeout(500);
  await page.unroute('**/lost.css');
  await page.route('**/lost.css', (route) =>
    route.fulfill({ contentType: 'text/css', body: 'body { color: inherit }' })
  );
  await fromMenu(page.locator('figure#trajectory'), 'embed');
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: /PNG/ }).first().click();
  expect((await started).suggestedFilename()).toMatch(/\.png$/);
});

test('a fault while a page is drawn leaves the menu, and the other pages open', async () => {
  allow(/TypeError/);
  const page = await open(inject('site'), NO_WORKER);
  // A page that is given what another is drawn of is at fault.
  const other = await page.request.get(`${inject('site')}method/__data.json`);
  await page.route('**/approach/__data.json*', async (route) =>
    route.fulfill({ contentType: 'application/json', body: await other.text() })
  );
  await navigation(page).getByText('The approach', { exact: true }).click();
  await page.locator('[data-part="failure"]').waitFor();
  await expect.poll(() => heading(page)).toBe('Something went wrong on this page');
  expect(await page.locator('[data-part="failure"] code').textContent()).toMatch(/undefined/);
  await navigation(page).getByText('Explore', { exact: true }).click();
  await page.locator('#trajectory').waitFor();
  expect(page.url()).toMatch(/explore\/$/);
});

describe('an address that the site does not have', () => {
  test.each([
    ['site', 'no/such/page'],
    ['subPath', 'cy/dim/yma/'],
    ['subPath', 'nothing']
  ] as const)('%s %s leads to the pages that there are', async (base, path) => {
    allow(/404/);
    const page = await open(inject(base));
    const answer = await page.goto(inject(base) + path);
    expect(answer?.status()).toBe(404);
    const site = new URL(inject(base)).pathname;
    const links = page.locator('main a');
    await expect
      .poll(() => links.first().getAttribute('href'))
      .toMatch(new RegExp(`^${site}(cy/)?$`));
    expect(await links.count()).toBe(10);
    expect(await page.locator('main h1').first().textContent()).toBe(
      path.startsWith('cy') ? 'Nid oes tudalen yma' : 'There is no page here'
    );
    await page.locator('#cy a').nth(1).click();
    await page.waitForURL(`${inject(base)}cy/explore/`);
    await page.waitForSelector('html[data-alive]');
  });
});
