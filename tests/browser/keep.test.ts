import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { open, useBrowser } from './page.ts';

useBrowser();
const FAMILIES = 'sample-data/families';
const NAMES = readdirSync(FAMILIES);

async function withFamilies(): Promise<Page> {
  const page = await open(`${inject('subPath')}explore/`, { bypassCSP: true });
  await page.getByRole('button', { name: 'Open your own data' }).click();
  await page
    .locator('#open-data-files input[type=file]')
    .setInputFiles(NAMES.map((name) => join(FAMILIES, name)));
  await page.waitForURL('**/explore/?v=1&data=local');
  await page.getByRole('button', { name: 'Keep these files on this device' }).waitFor();
  return page;
}
/** Everything that the browser holds of the site's own files: paths and texts. */
const held = (page: Page) =>
  page.evaluate(async () => {
    const found: Record<string, string> = {};
    const list = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const [name, handle] of folder.entries())
        if (handle.kind === 'file')
          found[path + name] = await (await (handle as FileSystemFileHandle).getFile()).text();
        else await list(handle as FileSystemDirectoryHandle, `${path}${name}/`);
    };
    await list(await navigator.storage.getDirectory(), '');
    return found;
  });
const again = async (page: Page) => {
  await page.goto(`${inject('subPath')}explore/`);
  await page.waitForSelector('html[data-alive]');
};

test('nothing of opened files stays unless the reader asks for it', async () => {
  const page = await withFamilies();
  expect(await held(page)).toEqual({});
  await again(page);
  expect(await held(page)).toEqual({});
  expect(await page.getByRole('button', { name: 'Open the files kept' }).count()).toBe(0);
});

test('files are kept when asked, offered at the next visit, opened when told to, and erased by one button', async () => {
  const page = await withFamilies();
  await page.getByRole('button', { name: 'Keep these files on this device' }).click();
  await page.getByText('The files are kept in this browser.').waitFor();
  const kept = await held(page);
  expect(
    Object.keys(kept)
      .sort()
      .map((path) => path.replace(/^own-files\/\d+-/, ''))
  ).toEqual(NAMES);
  const families = Object.entries(kept).find(([path]) => path.endsWith('-families.csv'));
  expect(families?.[1]).toBe(readFileSync(join(FAMILIES, 'families.csv'), 'utf8'));

  await again(page);
  const offer = page.getByRole('button', { name: 'Open the files kept on this device' });
  await offer.waitFor();
  expect(await page.locator('input[name="data"][value="local"]').count()).toBe(0);
  expect(await axeEverywhere(page, '#open-data-files')).toEqual([]);
  await offer.click();
  await page.waitForURL('**/explore/?v=1&data=local');
  await expect
    .poll(() => page.locator('p.status').first().textContent())
    .toContain('75 of 75 families');

  await page.getByRole('button', { name: 'Delete the kept files' }).click();
  await page.getByText('The kept files are deleted.').waitFor();
  expect(await held(page)).toEqual({});
  await again(page);
  expect(await held(page)).toEqual({});
});
