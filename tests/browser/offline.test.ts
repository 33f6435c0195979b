import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../tools/serve.ts';
import { axeEverywhere } from './axe.ts';
import { cells, fromMenu, openAnew as open, useBrowser } from './page.ts';
import { press, ready, shown } from './talk.ts';

const { allow } = useBrowser();

/** Names of all that the site's caches hold, without its folder. */
const kept = (page: Page, folder: string) =>
  page.evaluate(async (site) => {
    const names = (await caches.keys()).filter((name) => name.startsWith(`${site}@`));
    const held = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return held.flat().map(({ url }) => url.replace(site, ''));
  }, folder);

async function keepAll(page: Page) {
  await page.getByRole('button', { name: 'Use offline' }).click();
  await page.getByText('of which DuckDB is 7.9 MB').waitFor();
  await page.getByRole('button', { name: 'Make available offline' }).click();
  await page.getByText('All of this version is kept on this device').first().waitFor();
}

test('a page that was opened once opens again without a network, in any view', async () => {
  const page = await open(`${inject('subPath')}explore/?v=1&site=LA3`);
  await expect.poll(async () => (await kept(page, inject('subPath'))).length).toBeGreaterThan(10);
  expect(await kept(page, inject('subPath'))).toContain('explore/');
  await page.context().setOffline(true);
  await page.goto(`${inject('subPath')}explore/?v=1&by=arm&measure=conflict`);
  await page.waitForSelector('html[data-alive]');
  expect(await page.getByText('You are offline.').isVisible()).toBe(true);
  await expect
    .poll(async () => (await cells(page, '#trajectory-table table'))[4]?.slice(0, 5))
    .toContain('61.4');
  await page.context().setOffline(false);
  await page.getByText('You are offline.').waitFor({ state: 'detached' });
});

test('nothing that a reader asks is kept, and DuckDB only when it was wanted', async () => {
  const page = await open(`${inject('site')}data/?v=1&data=families#sql=SELECT%201`);
  await page.reload();
  await page.waitForSelector('html[data-alive]');
  await expect.poll(async () => await kept(page, inject('site'))).toContain('data/');
  const names = await kept(page, inject('site'));
  expect(names.filter((name) => /[?#]|duckdb|SELECT/.test(name))).toEqual([]);
});

test('kept whole, all works without a network, DuckDB over records too, until it is erased', async () => {
  const page = await open(inject('subPath'));
  await keepAll(page);
  await page.context().setOffline(true);
  // The page was opened before the worker, and goes on to another.
  await page.getByRole('link', { name: 'Explore', exact: true }).click();
  await page.waitForURL(/explore\/$/);
  await page.getByLabel('LA3', { exact: true }).check();
  await expect.poll(async () => (await cells(page, '#trajectory-table table')).length).toBe(13);
  await page.goto(`${inject('subPath')}present/`);
  await page.getByRole('button', { name: /^Edit a copy/ }).click();
  await page.goto(`${inject('subPath')}present/show/`);
  await page.locator('[data-slide="14"]').waitFor({ state: 'attached' });
  for (const figure of ['included', 'trajectory', 'qualities', 'likert'])
    await page
      .locator(`[data-slide] [data-figure="${figure}"]`)
      .first()
      .waitFor({ state: 'attached' });
  await ready(page);
  for (let slide = 1; slide <= 14; slide += 1) {
    await press(page, ...String(slide), 'Enter');
    expect(await shown(page)).toBe(String(slide));
  }
  await press(page, '4', 'Enter', 'f');
  await page.locator('.aside input[name="site"]').first().check();
  const changed = page.locator('.cell.current').getByText('Changed from the saved view');
  await changed.waitFor();
  await press(page, 'Escape', 'r');
  await changed.waitFor({ state: 'detached' });
  await page.goto(`${inject('subPath')}explore/?v=1&data=families&by=arm`);
  await page.waitForSelector('html[data-alive]');
  const trajectory = page.locator('[data-figure="trajectory"]');
  await fromMenu(trajectory, 'SQL');
  await trajectory.locator('.run').click();
  await page.waitForSelector('[data-part="answer"]');
  expect((await cells(page, '[data-part="answer"]')).length).toBeGreaterThan(6);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Use offline' }).click();
  await page.getByRole('button', { name: 'Delete what is kept offline' }).click();
  await page.getByText('Nothing is kept any more.').waitFor();
  expect(await kept(page, inject('subPath'))).toEqual([]);
});

test('a keeping that is given up or fails says so, and goes on from there', async () => {
  allow(/503/);
  const page = await open(inject('site'));
  await page.getByRole('button', { name: 'Use offline' }).click();
  await page.route('**/duckdb-eh*', (route) => route.fulfill({ status: 503 }));
  await page.getByRole('button', { name: 'Make available offline' }).click();
  await page.getByRole('alert').getByText('Not everything could be kept').waitFor();
  await page.unroute('**/duckdb-eh*');
  await page.getByRole('button', { name: 'Make available offline' }).click();
  await page.getByText('All of this version is kept on this device').first().waitFor();
});

test('the page of a network’s login is never kept as a part of the site', async () => {
  allow(/MIME|module|fetch|Failed|SyntaxError/);
  const page = await open(inject('site'));
  await expect.poll(async () => (await kept(page, inject('site'))).length).toBeGreaterThan(10);
  await page.reload();
  await page.waitForSelector('html[data-alive]');
  const login = { contentType: 'text/html', body: '<!doctype html><title>Log in</title>' };
  await page.context().route(/explore|immutable/, (route) => route.fulfill(login));
  await page.getByRole('link', { name: 'Explore', exact: true }).click();
  await page.locator('[data-part="failure"]').waitFor();
  await page.context().unroute(/explore|immutable/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('#trajectory').waitFor();
  await page.reload();
  await page.waitForSelector('html[data-alive]');
  expect(await page.locator('#trajectory-table').count()).toBe(1);
});

test.each(['present/print/', 'cy/present/'])(
  '/%s offline has no finding of axe-core',
  async (path) => {
    const page = await open(inject('site') + path, { bypassCSP: true });
    const button = page.locator('footer button[aria-expanded]').last();
    if (await button.count()) {
      await button.click();
      await page.locator('footer section button').first().waitFor();
    }
    // What the audit opens is fetched, so that the network is only said to be gone.
    await page.evaluate(() => dispatchEvent(new Event('offline')));
    expect(await axeEverywhere(page)).toEqual([]);
  }
);

describe('a new version', () => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-'));
    await cp('build', folder, { recursive: true });
    site = await serve(folder);
  });
  afterAll(async () => {
    site.server.close();
    await rm(folder, { recursive: true });
  });

  test('waits until the reader asks for it, and leaves other windows what they need', async () => {
    const page = await open(`${site.address}present/`);
    await keepAll(page);
    const other = await page.context().newPage();
    await other.goto(`${site.address}explore/`);
    await other.waitForSelector('html[data-alive]');

    const { version } = JSON.parse(await readFile(join(folder, 'offline.json'), 'utf8'));
    const change = async (file: string, from: string, to: string) => {
      const before = await readFile(join(folder, file), 'utf8');
      expect(before).toContain(from);
      await writeFile(join(folder, file), before.replaceAll(from, to));
    };
    await change('offline.json', version, 'the next');
    await change('service-worker.js', version, 'the next');
    await change('method/index.html', '<h1 ', '<h1 id="of-the-next" ');
    const list = JSON.parse(await readFile(join(folder, 'offline.json'), 'utf8'));
    const method = await readFile(join(folder, 'method/index.html'));
    const changed = [
      'method/',
      method.length,
      createHash('sha256').update(method).digest('base64')
    ];
    list.files = list.files.map((file: string[]) => (file[0] === 'method/' ? changed : file));
    await writeFile(join(folder, 'offline.json'), JSON.stringify(list));
    // A host forgets the size that a file had when it was started.
    site.server.close();
    site = await serve(folder, '/', Number(new URL(site.address).port));

    await page.reload();
    await page.getByText('A new version of this site is ready.').waitFor();
    await page.goto(`${site.address}method/`);
    expect(await page.locator('#of-the-next').count()).toBe(0);
    await page.getByRole('button', { name: 'Load the new version' }).click();
    await page.locator('#of-the-next').waitFor();
    expect(await other.locator('#of-the-next').count()).toBe(0);
    const versions = await page.evaluate(async () =>
      (await caches.keys()).map((name) => name.split('@')[1])
    );
    expect(versions.sort()).toEqual([version, 'the next'].sort());
  });
});
