import { expect, inject, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { cells, fromMenu, open, useBrowser } from './page.ts';

useBrowser();

/** Numbers of families, row by row. */
const n = async (page: Parameters<typeof cells>[0]) =>
  (await cells(page, '#trajectory-table tbody')).map((row) => row[3]);
const NATURAL = ['24', '11', '15', '25', '23', '18', '25', '21', '17'];

test.each([
  ['explore/?v=1&measure=conflict', 'Table', 'n'],
  ['cy/explore/?v=1&measure=conflict', 'Tabl', 'n']
])(
  'in /%s a table is sorted by keyboard, the address keeps it, and Back undoes it',
  async (path, table, head) => {
    const page = await open(inject('site') + path);
    await page.locator('#trajectory').getByRole('button', { name: table, exact: true }).click();
    expect(await n(page)).toEqual(NATURAL);
    const button = page
      .locator('#trajectory-table')
      .getByRole('button', { name: head, exact: true });
    const th = page.locator('#trajectory-table thead th').nth(3);
    expect(await th.getAttribute('aria-sort')).toBeNull();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/order=trajectory\.n$/);
    expect(await n(page)).toEqual(['11', '15', '17', '18', '21', '23', '24', '25', '25']);
    expect(await th.getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Space');
    await page.waitForURL(/order=-trajectory\.n$/);
    expect(await n(page)).toEqual(['25', '25', '24', '23', '21', '18', '17', '15', '11']);
    expect(await th.getAttribute('aria-sort')).toBe('descending');
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.goBack();
    await page.waitForURL(/order=trajectory\.n$/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('order'));
    await expect.poll(() => n(page)).toEqual(NATURAL);
  }
);

test('a link opens the table as it was sorted, its files keep the order of the study', async () => {
  const page = await open(`${inject('site')}explore/?v=1&measure=conflict&order=-trajectory.mean`);
  await page.locator('#trajectory-table').waitFor({ state: 'visible' });
  const means = (await cells(page, '#trajectory-table tbody')).map((row) => row[4]);
  expect(means).toEqual([
    '61.4',
    '58.1',
    '56.3',
    '53.41',
    '50.9',
    '49.15',
    '47.4',
    '46.21',
    '40.7'
  ]);
  const download = page.waitForEvent('download');
  await fromMenu(page.locator('#trajectory'), 'CSV');
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const csv = Buffer.concat(chunks).toString('utf8').trim().split('\n').slice(1);
  expect(csv.map((line) => line.split(',')[3])).toEqual(NATURAL);
});

test('what is not published comes last, whichever way', async () => {
  const page = await open(`${inject('site')}practice/?v=1&order=phases.n`);
  const counts = async () => (await cells(page, '#phases-table tbody')).map((row) => row.at(-2));
  await page.locator('#phases-table').waitFor({ state: 'visible' });
  const up = await counts();
  expect(up.slice(0, 4)).toEqual(['1', '1', '1', '1']);
  expect(up.slice(-5)).toEqual(Array(5).fill('not published'));
  const down = await open(`${inject('site')}practice/?v=1&order=-phases.n`);
  await down.locator('#phases-table').waitFor({ state: 'visible' });
  const last = (await cells(down, '#phases-table tbody')).map((row) => row.at(-2));
  expect(last[0]).toBe('25');
  expect(last.slice(-5)).toEqual(Array(5).fill('not published'));
});

test('on the first page, too, and with no finding of axe-core', async () => {
  const page = await open(inject('site'), { bypassCSP: true });
  const figure = page.locator('#likert-agency');
  await figure.scrollIntoViewIfNeeded();
  await figure.getByRole('button', { name: 'Table', exact: true }).click();
  await figure
    .getByRole('button', { name: 'Net agreement, percentage points', exact: true })
    .click();
  await page.waitForURL(/order=likert-agency\.net$/);
  const net = (await cells(page, '#likert-agency-table tbody')).map((row) => row.at(-3));
  expect(net).toEqual(['+63', '+68', '+74', '+79', '+84', '+95']);
  expect(await axeEverywhere(page, '#likert-agency')).toEqual([]);
});

test('without scripts heads are words, not buttons', async () => {
  const page = await open(`${inject('site')}training/`, { javaScriptEnabled: false });
  expect(await page.locator('thead button').count()).toBe(0);
  expect(await page.locator('#confidence-table thead th').first().innerText()).toBe(
    'Area of confidence'
  );
});
