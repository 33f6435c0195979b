import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { nameHere, tabTo } from './keyboard.ts';
import { cells, open, useBrowser } from './page.ts';

useBrowser();
const FILE = 'sample-data/examples/five-waves-wide.csv';
const TABLE = '[data-figure="trajectory"] [id$="-table"] table';

/** Measure, school, time point, n, mean and SD, as tests/reference/scripts/examples.R counts them, with the digits of each scale. */
const BY_R = `
Fluency | Brynderw | 1 | 24 | 83.5 | 14.3
Fluency | Brynderw | 2 | 24 | 89.3 | 15.7
Fluency | Brynderw | 3 | 22 | 95.5 | 17.0
Fluency | Brynderw | 4 | 21 | 103.1 | 15.6
Fluency | Brynderw | 5 | 21 | 113.3 | 16.9
Fluency | Glan Yr Afon | 1 | 24 | 70.6 | 20.6
Fluency | Glan Yr Afon | 2 | 23 | 77.0 | 18.6
Fluency | Glan Yr Afon | 3 | 22 | 82.4 | 15.0
Fluency | Glan Yr Afon | 4 | 22 | 88.5 | 15.2
Fluency | Glan Yr Afon | 5 | 20 | 94.8 | 13.5
Fluency | Hillside | 1 | 24 | 70.5 | 14.0
Fluency | Hillside | 2 | 20 | 78.0 | 17.4
Fluency | Hillside | 3 | 18 | 88.4 | 17.3
Fluency | Hillside | 4 | 18 | 93.0 | 15.4
Fluency | Hillside | 5 | 18 | 102.1 | 15.6
Fluency | Oakfield | 1 | 24 | 80.7 | 18.1
Fluency | Oakfield | 2 | 22 | 85.5 | 16.9
Fluency | Oakfield | 3 | 21 | 95.0 | 18.8
Fluency | Oakfield | 4 | 19 | 103.3 | 19.2
Fluency | Oakfield | 5 | 17 | 106.5 | 16.0
Enjoyment | Brynderw | 1 | 22 | 6.09 | 1.57
Enjoyment | Brynderw | 2 | 23 | 6.43 | 1.75
Enjoyment | Brynderw | 3 | 20 | 6.55 | 1.67
Enjoyment | Brynderw | 4 | 21 | 6.67 | 1.43
Enjoyment | Brynderw | 5 | 19 | 6.47 | 1.68
Enjoyment | Glan Yr Afon | 1 | 24 | 4.83 | 1.52
Enjoyment | Glan Yr Afon | 2 | 19 | 5.58 | 1.30
Enjoyment | Glan Yr Afon | 3 | 21 | 5.14 | 1.49
Enjoyment | Glan Yr Afon | 4 | 20 | 5.65 | 1.73
Enjoyment | Glan Yr Afon | 5 | 19 | 5.05 | 2.17
Enjoyment | Hillside | 1 | 23 | 6.00 | 1.83
Enjoyment | Hillside | 2 | 19 | 6.11 | 1.56
Enjoyment | Hillside | 3 | 17 | 5.82 | 1.85
Enjoyment | Hillside | 4 | 15 | 6.07 | 2.25
Enjoyment | Hillside | 5 | 18 | 5.28 | 2.14
Enjoyment | Oakfield | 1 | 24 | 5.83 | 2.24
Enjoyment | Oakfield | 2 | 20 | 6.35 | 2.03
Enjoyment | Oakfield | 3 | 19 | 6.00 | 1.86
Enjoyment | Oakfield | 4 | 17 | 6.00 | 1.58
Enjoyment | Oakfield | 5 | 15 | 6.00 | 1.81
`;

async function retype(page: Page, name: string, text: string) {
  await tabTo(page, name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}
test('five time points of another field are described by keyboard alone, and the means are R’s', async () => {
  const page = await open(`${inject('subPath')}explore/`);
  await tabTo(page, 'Open your own data');
  await page.keyboard.press('Enter');
  // The chooser is caught only from some time after it is waited for.
  const asked = page.waitForEvent('filechooser');
  await tabTo(page, 'Choose files');
  await page.keyboard.press('Enter');
  await (await asked).setFiles(FILE);
  await expect.poll(() => nameHere(page)).toBe('Say what these data are');
  await retype(page, 'Title of the study', 'Reading groups');
  for (const [at, months] of [4, 8, 12, 16].entries())
    await retype(page, `Months from the start to T${at + 2}`, String(months));
  for (const measure of ['Fluency', 'Enjoyment']) {
    await tabTo(page, `Which scores of ${measure} are better`);
    await page.keyboard.type('H');
  }
  await tabTo(page, 'Explore these data');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/explore/?v=1&data=local');
  await page.waitForSelector('[data-figure="change"]');
  // The form is gone: the keyboard stands where it is told what came of it.
  const here = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  await expect.poll(here).toBe('Opened: Reading groups.');

  const shown = (await cells(page, TABLE)).slice(1).map((row) => row.slice(0, 6).join(' | '));
  expect(shown).toEqual(
    BY_R.trim()
      .split('\n')
      .map((line) => line.split(' | '))
      .map(([measure, school, term, ...numbers]) => {
        const arm = ['Brynderw', 'Glan Yr Afon'].includes(school!) ? 'With' : 'Without';
        return [measure, `${school} · ${arm}`, `T${term}`, ...numbers].join(' | ');
      })
  );
  expect(await page.locator('p.kind').textContent()).toContain('Reading groups');
  expect(await page.locator('[data-figure="trajectory"] h4').allTextContents()).toEqual([
    'Fluency (higher is better)',
    'Enjoyment (higher is better)'
  ]);
  await expect
    .poll(() => page.locator('#open-data-files').textContent())
    .toContain('What was used from the files; pupils: 96');
});
