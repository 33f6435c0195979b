import { expect, inject, test } from 'vitest';
import { nameHere, pressAt, tabTo } from './keyboard.ts';
import { cells, open, settled, useBrowser } from './page.ts';

useBrowser();
const site = (path: string) => open(`${inject('subPath')}${path}`);

test('the conflict scores of one authority are found and read, point by point', async () => {
  const page = await site('explore/');
  await pressAt(page, 'Space', 'LA3');
  await page.waitForURL('**/explore/?v=1&site=LA3');
  await pressAt(page, 'Enter', 'Measures all');
  await pressAt(page, 'Space', 'Conflict');
  await page.waitForURL('**/explore/?v=1&site=LA3&measure=conflict');
  await tabTo(
    page,
    'Chart: Published mean scores at each time point. The arrow keys read its points.'
  );
  const told = page.locator('#trajectory [data-part="chart"] [role="status"]');
  await told.waitFor({ state: 'attached' });
  const read: string[] = [];
  for (let at = 0; at < 4; at++) {
    await page.keyboard.press('ArrowRight');
    read.push((await told.textContent()) ?? '');
  }
  expect(read).toEqual([
    'LA3, Start: 61.4 (n 25)',
    'LA3, 3 months: 58.1 (n 21)',
    'LA3, 9 months: 40.7 (n 17)',
    'LA3, 9 months: 40.7 (n 17)'
  ]);
});

test('lone parents in one authority are compared by arm, and their change is read', async () => {
  const page = await site('explore/');
  await tabTo(page, 'Published study');
  await page.keyboard.press('ArrowRight');
  await page.waitForURL('**/explore/?v=1&data=families');
  await page.waitForSelector('[data-figure="change"]');
  await tabTo(page, 'Local authority');
  await page.keyboard.press('ArrowRight');
  await page.waitForURL('**&by=arm');
  await pressAt(page, 'Space', 'LA3');
  await pressAt(page, 'Enter', 'Lone or two parents all');
  await pressAt(page, 'Space', 'Lone parent');
  await pressAt(page, 'Enter', 'Measures all');
  await pressAt(page, 'Space', 'Conflict');
  await page.waitForURL('**&by=arm&site=LA3&f.parents=lone&measure=conflict');
  await pressAt(page, 'Enter', 'Table', '#change');
  await settled(page);
  // The table scrolls inside its frame, which the keyboard reaches.
  await tabTo(page, 'Change since the start, measured two ways');
  expect(await page.locator('#change-table :focus table').isVisible()).toBe(true);
  const rows = await cells(page, '#change-table table');
  expect(rows.slice(1).map((row) => row.slice(1, 9).join(' | '))).toEqual([
    '3 months | With RA | Measured both times | 10 | 10 | 57.2 | 54.7 | −2.5',
    '3 months | With RA | All measured each time | 13 | 10 | 59.8 | 54.7 | −5.1',
    '9 months | With RA | Measured both times | 6 | 6 | 60.2 | 39.0 | −21.2',
    '9 months | With RA | All measured each time | 13 | 6 | 59.8 | 39.0 | −20.8'
  ]);
});

test('a deck is made, and shown from the slide in hand', async () => {
  const page = await site('present/');
  for (const words of ['First', 'Second']) {
    await pressAt(page, 'Enter', 'Add a statement');
    await expect.poll(() => nameHere(page)).toBe('Statement, one sentence');
    await page.keyboard.type(words);
  }
  await pressAt(page, 'Enter', 'Present from slide 2');
  await page.waitForURL('**/present/show/?v=1&slide=2');
  const slide = page.locator('.cell.current [data-slide]');
  await slide.waitFor();
  expect(await slide.textContent()).toContain('Second');
  await page.keyboard.press('PageUp');
  await expect.poll(() => slide.textContent()).toContain('First');
});

test('the language is changed, and view and focus stay', async () => {
  const page = await site('explore/?v=1&data=families&by=arm&site=LA3');
  await page.waitForSelector('[data-figure="change"]');
  await pressAt(page, 'Enter', 'Cymraeg');
  await page.waitForURL('**/cy/explore/?v=1&data=families&by=arm&site=LA3');
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('cy');
  expect(await nameHere(page)).toBe('English');
  await page.waitForSelector('[data-figure="change"]');
  await pressAt(page, 'Space', 'LA1');
  await page.waitForURL('**/cy/explore/?v=1&data=families&by=arm&site=LA1~LA3');
});
