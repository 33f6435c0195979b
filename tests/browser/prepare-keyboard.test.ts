import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { nameHere, pressAt, tabTo } from './keyboard.ts';
import { cells, open, useBrowser } from './page.ts';

useBrowser();
const TABLE = '[data-figure="trajectory"] [id$="-table"] table';

async function chosen(file: string): Promise<Page> {
  const page = await open(`${inject('subPath')}explore/`);
  await pressAt(page, 'Enter', 'Open your own data');
  const asked = page.waitForEvent('filechooser');
  await pressAt(page, 'Enter', 'Choose files');
  await (await asked).setFiles(`tests/files/${file}`);
  await expect.poll(() => nameHere(page)).toBe('Say what these data are');
  return page;
}
const steps = (page: Page) =>
  page
    .locator('.prepare li label')
    .evaluateAll((labels) => labels.map((label) => label.textContent!.trim().replace(/\s+/g, ' ')));

async function explored(page: Page) {
  await pressAt(page, 'Enter', 'Explore these data');
  await page.waitForURL('**/explore/?v=1&data=local');
  await page.waitForSelector('[data-figure="trajectory"]');
  return (await cells(page, TABLE)).map((row) => row.slice(0, 5).join(' | '));
}

test.each([
  [
    'c01_qualtrics_3_headers.csv',
    ['Make one name of each column from several header lines: 3.'],
    [
      'How often do you argue | Control | At start | 29 | 4.90',
      'How often do you argue | Intervention | After 6 months | 29 | 6.17'
    ]
  ],
  [
    'c13_date_waves.csv',
    [
      'Make time points of date: months since a family’s first, 0, 6, 12. Rows: 166. For instance: “2025-01-02”, “2025-07-02”, “2026-01-02”'
    ],
    ['Conflict | Control | 0 | 30 | 55.2', 'Conflict | Intervention | 12 | 21 | 47.8']
  ],
  [
    'd01_title_merged.xlsx',
    [
      'Take the names of columns from below the title. Lines above them: 2. For instance: “Family outcomes, all authorities”'
    ],
    ['Conflict | Control | T1 | 30 | 55.2', 'Cohesion | Intervention | T3 | 22 | 6.55']
  ]
])(
  '%s comes to a dashboard by keyboard alone',
  async (file, proposed, numbers) => {
    const begun = Date.now();
    const page = await chosen(file);
    expect((await steps(page)).slice(0, proposed.length)).toEqual(proposed);
    expect(await explored(page)).toEqual(expect.arrayContaining(numbers));
    expect(Date.now() - begun).toBeLessThan(180_000);
  },
  200_000
);

test('a step is switched off and undone by keyboard, and the keyboard keeps its place', async () => {
  const page = await chosen('b01_spss_999.csv');
  const sentence = (await steps(page))[0]!;
  expect(sentence).toContain(
    'Take codes for no value as blank, in these columns alone. Cells: 40;'
  );
  await page.locator('.prepare h3').evaluate((title) => {
    title.tabIndex = -1;
    title.focus();
  });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(() => page.locator('table.columns').textContent()).toContain('to 999');
  expect(await nameHere(page)).toBe(sentence);
  await tabTo(page, 'Undo the last change of steps');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('table.columns').textContent()).not.toContain('to 999');
});

test('steps reflow on a narrow page', async () => {
  const page = await chosen('a03_title_rows.csv');
  await page.setViewportSize({ width: 320, height: 800 });
  await page.locator('.prepare summary').first().click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
