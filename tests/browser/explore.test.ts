import { describe, expect, inject, test } from 'vitest';
import { cells, fromMenu, open, useBrowser } from './page.ts';

/** Typed from the slides, not read from the project's data. */
const N = { LA1: [24, 11, 15], LA2: [25, 23, 18], LA3: [25, 21, 17] };
const CONFLICT = {
  LA1: ['46.21', '49.15', '56.3'],
  LA2: ['47.4', '53.41', '50.9'],
  LA3: ['61.4', '58.1', '40.7']
};
const INDEPENDENCE = {
  LA1: ['40.7', '40.1', '44.5'],
  LA2: ['46.0', '47.9', '40.8'],
  LA3: ['43.9', '41.4', '44.9']
};
const QUALITIES = [
  ['Straightforward/down to earth', 3, 2, 3],
  ['Friendly', 4, 2, 7],
  ['Honest/open', 2, 2, 6],
  ['Trust', 1, 4, 8],
  ['Helpful', 2, 2, 5],
  ['Supportive', 4, 3, 5],
  ['Non judgemental', 1, 3, 3],
  ['Positive/encouraging', 1, 1, 6],
  ['Easy to work with/approachable', 2, 5, 10],
  ['Good listeners', 1, 3, 8],
  ['Worked with all family', 3, 5, 7],
  ['Worked with some of the family', 6, 6, 2],
  ['Emphasised the voluntary nature of service/advice', 1, 1, 5],
  ['Partnership', 1, 4, 4]
] as const;
const TRAJECTORY = '[data-figure="trajectory"] table';

useBrowser();
const explore = (query = '') => `${inject('site')}explore/${query}`;

describe('tables of the explorer hold what the slides print', () => {
  test('trajectory', async () => {
    const page = await open(explore());
    const [, ...rows] = await cells(page, TRAJECTORY);
    const sites = ['LA1', 'LA2', 'LA3'] as const;
    const printed = (measure: typeof CONFLICT) =>
      sites.flatMap((site) => measure[site].map((mean, wave) => [String(N[site][wave]), mean]));
    const absent = sites.flatMap((site) => N[site].map((n) => [String(n), 'not published']));
    expect(rows.map((row) => [row[3], row[4]])).toEqual([
      ...printed(CONFLICT),
      ...absent,
      ...printed(INDEPENDENCE),
      ...absent
    ]);
    expect(new Set(rows.map((row) => row[6]))).toEqual(
      new Set(['SD not published', 'not published'])
    );
  });
  test('qualities', async () => {
    const page = await open(explore());
    const [, ...rows] = await cells(page, '[data-figure="qualities"] table');
    expect(rows.map((row) => [row[0], row[2], row[4], row[6]])).toEqual(
      QUALITIES.map(([name, la1, la2, la3]) => [name, `${la1}/11`, `${la2}/11`, `${la3}/10`])
    );
  });
  test('included', async () => {
    const page = await open(explore());
    const [, ...rows] = await cells(page, '[data-figure="included"] table');
    expect(rows.map((row) => row.slice(1))).toEqual(Object.values(N).map((n) => n.map(String)));
  });
});

describe('the address', () => {
  test('keeps a view through reload and in a clean profile', async () => {
    const page = await open(explore());
    await page.getByLabel('LA3', { exact: true }).check();
    await page.locator('summary', { hasText: 'Time point' }).click();
    await page.getByLabel('9 months', { exact: true }).check();
    await page.locator('input[name="by"][value="arm"]').check();
    await page.waitForURL('**/explore/?v=1&by=arm&site=LA3&wave=9');
    const seen = await cells(page, TRAJECTORY);
    expect(seen[1]).toEqual([
      'Conflict',
      'With RA',
      '9 months',
      '17',
      '40.7',
      'SD not published',
      'SD not published'
    ]);
    await page.reload();
    await page.waitForSelector('html[data-alive]');
    await expect.poll(() => cells(page, TRAJECTORY)).toEqual(seen);
    const other = await open(page.url());
    await expect.poll(() => cells(other, TRAJECTORY)).toEqual(seen);
    expect(await other.getByLabel('LA3', { exact: true }).isChecked()).toBe(true);
  });
  test('goes back and forward', async () => {
    const page = await open(explore());
    await page.getByLabel('LA1', { exact: true }).check();
    await page.waitForURL('**site=LA1');
    await page.getByLabel('LA2', { exact: true }).check();
    await page.waitForURL('**site=LA1~LA2');
    await page.goBack();
    await expect.poll(() => page.getByLabel('LA2', { exact: true }).isChecked()).toBe(false);
    expect((await cells(page, TRAJECTORY)).length).toBe(1 + 4 * 3);
    await page.goForward();
    await expect.poll(async () => (await cells(page, TRAJECTORY)).length).toBe(1 + 4 * 6);
  });
  test('tells what it asks for and the data lack', async () => {
    const page = await open(explore('?v=1&site=LA9~LA3&colour=red&show=~'));
    const told = page.locator('.ignored li');
    await expect
      .poll(() => told.allTextContents())
      .toEqual([
        'This site does not know the choice “colour”, so it was left out.',
        '“show=~” could not be read, so it was left out.',
        'This dataset has nothing called “site=LA9”, so it was left out.'
      ]);
    expect(await page.getByLabel('LA3', { exact: true }).isChecked()).toBe(true);
  });
  test('says so when no site passes', async () => {
    const page = await open(explore('?v=1&site=LA1&arm=with'));
    const main = page.locator('main');
    await expect.poll(() => main.textContent()).toContain('Nothing matches all these filters.');
    expect(await page.locator('figure').count()).toBe(0);
    await main
      .locator('.nothing')
      .getByRole('button', { name: 'Remove the filter With or' })
      .click();
    await page.waitForURL('**/explore/?v=1&site=LA1');
    await page.waitForSelector('[data-figure="trajectory"]');
  });
});

describe('figures', () => {
  test('pool the sites of an arm by n', async () => {
    const page = await open(explore('?v=1&by=arm&measure=conflict'));
    await expect.poll(async () => (await cells(page, TRAJECTORY)).length).toBe(7);
    const rows = await cells(page, TRAJECTORY);
    expect(rows.slice(1, 4).map((row) => [row[1], row[3], row[4]])).toEqual([
      ['Without RA', '49', '46.8'],
      ['Without RA', '34', '52.0'],
      ['Without RA', '33', '53.4']
    ]);
  });
  test('draw intervals only under an assumed SD, and say so', async () => {
    const page = await open(explore('?v=1&measure=conflict'));
    expect(await page.locator('path.assumed').count()).toBe(0);
    await page.locator('select[name="sd"]').selectOption('sd10');
    await expect.poll(() => page.locator('path.assumed').count()).toBe(9);
    const [, first] = await cells(page, TRAJECTORY);
    expect(first?.slice(3)).toEqual(['24', '46.21', '10 (assumed)', '42.2 to 50.2']);
  });
  test('show differences of published means', async () => {
    const page = await open(explore('?v=1&measure=conflict&show=change'));
    await expect
      .poll(async () => (await cells(page, TRAJECTORY)).slice(1).map((row) => row[5]))
      .toEqual(['0.0', '+2.9', '+10.1', '0.0', '+6.0', '+3.5', '0.0', '−3.3', '−20.7']);
  });
  test('save a table with language-neutral columns', async () => {
    const page = await open(`${inject('site')}cy/explore/?v=1&site=LA3&measure=conflict`);
    await expect.poll(async () => (await cells(page, TRAJECTORY)).length).toBe(4);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      fromMenu(page.locator('[data-figure="trajectory"]'), 'CSV')
    ]);
    const chunks = await download.createReadStream().then((stream) => stream.toArray());
    expect(Buffer.concat(chunks).toString('utf8').trim().split('\n')).toEqual([
      'measure,group,wave,n,mean,sd,ci_low,ci_high,status',
      'conflict,LA3,0,25,61.4,,,,published',
      'conflict,LA3,3,21,58.1,,,,published',
      'conflict,LA3,9,17,40.7,,,,published'
    ]);
  });
  test('switching the language keeps the view', async () => {
    const page = await open(explore('?v=1&site=LA3'));
    await page.getByRole('link', { name: 'Cymraeg' }).click();
    await page.waitForURL('**/cy/explore/?v=1&site=LA3');
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
    expect((await cells(page, TRAJECTORY)).length).toBe(1 + 4 * 3);
  });
});
