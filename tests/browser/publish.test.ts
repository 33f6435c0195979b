import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { open, useBrowser } from './page.ts';

useBrowser();

const NAMES = ['datapackage.json', 'families.csv', 'scores.csv', 'mentions.csv'];

/** Opens the made-up families as records of somebody, and the form to publish them. */
async function form(lang = ''): Promise<Page> {
  const page = await open(`${inject('site')}${lang}explore/`, { bypassCSP: lang !== '' });
  await page.locator('#open-data button').click();
  await page
    .locator('#open-data-files input[type=file]')
    .first()
    .setInputFiles(
      NAMES.map((name) => ({
        name,
        mimeType: 'text/plain',
        buffer: readFileSync(`sample-data/families/${name}`)
      }))
    );
  await page.waitForURL('**/explore/?v=1&data=local');
  await page.locator('#publish-data button').click();
  await page.locator('#publish-data-form table').waitFor();
  return page;
}
const panel = (page: Page) => page.locator('#publish-data-form');
async function saved(page: Page, button: string) {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await started;
  return {
    name: download.suggestedFilename(),
    bytes: await buffer(await download.createReadStream())
  };
}

test('a policy that leaves anything unsaid is refused in words that say what would help', async () => {
  const page = await form();
  await page.getByRole('button', { name: 'Look first, without a signature' }).click();
  await panel(page).getByText('Nothing was made.').waitFor();
  const text = (await panel(page).textContent())!;
  expect(text).toContain('attrition');
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await page.getByRole('button', { name: 'Look first, without a signature' }).click();
  await panel(page)
    .getByText('The policy says nothing of the column families.family_id.')
    .waitFor();
  await page.getByRole('button', { name: 'Fill in the likely answer' }).click();
  const budget = page.getByLabel('Share of the unknown scores that may be fixed (%)');
  await budget.fill('10');
  await budget.press('Tab');
  await page.getByRole('button', { name: 'Look first, without a signature' }).click();
  await panel(page)
    .getByText(/this pack would fix \d+ of \d+ unknowns/)
    .first()
    .waitFor();
  expect(await panel(page).textContent()).toContain('Cross fewer characteristics or raise');
  expect(await page.getByRole('button', { name: 'Save the release' }).count()).toBe(0);
});

test('a release is made, signed, saved with its ledger apart, and opened again', async () => {
  const page = await form();
  await page.getByRole('button', { name: 'Fill in the likely answer' }).click();
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await page.getByRole('radio', { name: 'Keep back the least important numbers' }).check();
  await page.getByRole('button', { name: 'Make the release' }).click();
  await panel(page).getByText('Nobody has signed the policy.').waitFor();
  await page.getByLabel('Signed by').fill('A. Signer');
  await page.getByRole('button', { name: 'Make the release' }).click();
  await page.getByRole('button', { name: 'Save the release' }).waitFor();
  const pack = await saved(page, 'Save the release');
  expect(pack.name).toBe('made-up-families-1.0.0.zip');
  const files = unzipSync(new Uint8Array(pack.bytes));
  const names = Object.keys(files).map((name) => name.replace('made-up-families/', ''));
  expect(names).toContain('manifest.json');
  expect(names.filter((name) => /ledger|report/.test(name))).toEqual([]);
  expect(strFromU8(files['made-up-families/policy.json']!)).toContain('"name":"A. Signer"');
  const ledger = await saved(page, 'Save the ledger');
  expect(ledger.name).toBe('made-up-families-1.0.0.ledger.json');
  expect(JSON.parse(ledger.bytes.toString()).packs).toHaveLength(1);
  // No id of a family is in any file of the pack.
  for (const bytes of Object.values(files)) expect(strFromU8(bytes)).not.toMatch(/\bF0?01\b/);
  await page
    .locator('#open-data-files input[type=file]')
    .first()
    .setInputFiles({ name: pack.name, mimeType: 'application/zip', buffer: pack.bytes });
  await page.locator('[data-part="release"]').waitFor();
  expect(await page.locator('[data-part="altered"]').count()).toBe(0);
  expect(await page.locator('#publish-data').count()).toBe(0);
});

test('an audit is given up and tried again', async () => {
  const page = await form();
  await page.getByRole('button', { name: 'Fill in the likely answer' }).click();
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await page.getByRole('radio', { name: 'Keep back the least important numbers' }).check();
  await page.getByRole('button', { name: 'Look first, without a signature' }).click();
  await panel(page).getByRole('button', { name: 'Cancel' }).click();
  expect(await panel(page).locator('progress').count()).toBe(0);
  await page.getByRole('button', { name: 'Look first, without a signature' }).click();
  await panel(page)
    .getByText(/numbers that enough families stand behind can be released/)
    .waitFor();
});

test('the form in Welsh has no finding of axe-core and reflows', async () => {
  const page = await form('cy/');
  expect(await axeEverywhere(page, '#publish-data-form')).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth
  ]);
  expect(widths[0]).toBe(widths[1]);
});
