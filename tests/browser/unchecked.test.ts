import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { open, unfoldMenu, useBrowser } from './page.ts';
import { ask } from './sql-page.ts';

useBrowser();

const LINE = 'Not checked for publication. · Heb ei wirio ar gyfer cyhoeddi.';
const NAMES = ['datapackage.json', 'families.csv', 'scores.csv', 'mentions.csv'];

async function saved(page: Page, press: () => Promise<void>): Promise<Uint8Array> {
  const started = page.waitForEvent('download');
  await press();
  return buffer(await (await started).createReadStream());
}
/** All texts of a zip, also of a workbook. */
const texts = (zip: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)])
  );

async function takeAway(page: Page) {
  const figure = page.locator('figure[id="trajectory"]');
  await unfoldMenu(figure);
  await figure.locator('[aria-controls="trajectory-take"]').click();
  const files = figure.locator('[data-part="files"]');
  await files.waitFor();
  const file = (at: number) => saved(page, () => files.locator('.menu button').nth(at).click());
  const picture = saved(page, () => figure.getByRole('button', { name: 'SVG' }).click());
  const svg = strFromU8(await picture);
  return {
    csv: strFromU8(await file(0)),
    xlsx: texts(await file(1)),
    zip: texts(await file(2)),
    svg
  };
}

test('every file of opened records says that it was not checked, in both languages', async () => {
  const page = await open(`${inject('site')}explore/`);
  await page.locator('#open-data button').click();
  await page
    .locator('#open-data-files input[type=file]')
    .first()
    .setInputFiles(
      NAMES.map((name) => ({
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from(
          readFileSync(`sample-data/families/${name}`, 'utf8').replace(
            '"kind": "synthetic"',
            '"kind": "records"'
          )
        )
      }))
    );
  await page.waitForURL('**/explore/?v=1&data=local');
  await page.locator('[data-part="reading-aid"]').waitFor();
  const { csv, xlsx, zip, svg } = await takeAway(page);
  const [head, ...rows] = csv.trim().replace('\ufeff', '').split('\n');
  expect(head).toMatch(/,not_checked_for_publication$/);
  expect(rows.every((row) => row.endsWith(LINE))).toBe(true);
  expect(Object.values(xlsx).join()).toContain(LINE);
  for (const name of ['data.csv', 'README.md', 'README.cy.md', 'datapackage.json'])
    expect(Object.entries(zip).find(([path]) => path.endsWith(`/${name}`))?.[1], name).toContain(
      LINE
    );
  expect(svg.match(/<desc>([^<]*)/)?.[1]).toContain(LINE);
  await page.locator('header nav.wide a', { hasText: 'Methods' }).click();
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await page.waitForURL('**/data/');
  await page.locator('#sql').scrollIntoViewIfNeeded();
  await page
    .getByRole('checkbox', { name: 'Your own data' })
    .or(page.getByRole('radio', { name: 'Your own data' }))
    .check();
  await ask(page, 'SELECT count(*) AS n FROM families');
  const answer = await saved(page, () =>
    page.getByRole('button', { name: 'CSV of the answer' }).click()
  );
  expect(strFromU8(answer).replace('\ufeff', '')).toBe(
    `n,not_checked_for_publication\n75,${LINE}\n`
  );
});

test.each(['', '&data=families', '&data=families-release'])(
  'no file of this site’s data says so: %s',
  async (data) => {
    const page = await open(`${inject('site')}explore/?v=1${data}`);
    const { csv, xlsx, zip, svg } = await takeAway(page);
    const all = [csv, ...Object.values(xlsx), ...Object.values(zip), svg].join();
    expect(/not checked for publication|,not_checked|Heb ei wirio/i.test(all)).toBe(false);
  }
);
