import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { figuresOn } from '../../src/lib/figures/figures.ts';
import { cells, fromMenu, open, useBrowser } from './page.ts';

const FIGURES = figuresOn('practice').map(({ kind }) => kind);

useBrowser();

describe.each(['practice/', 'cy/practice/'])('/%s', (path) => {
  test('shows every figure and its table with scripts off', async () => {
    const page = await open(inject('site') + path, { javaScriptEnabled: false });
    for (const figure of FIGURES) {
      const one = page.locator(`[data-figure="${figure}"]`);
      expect(await one.locator('table').first().isVisible()).toBe(true);
      expect(await one.locator('[data-part="summary"]').isVisible()).toBe(true);
    }
    expect(await page.locator('#authorities-section [data-part="controls"]').isVisible()).toBe(
      false
    );
    expect(await page.locator('html').getAttribute('lang')).toBe(
      path.startsWith('cy') ? 'cy' : 'en'
    );
  });

  test('does not scroll sideways at 320 px', async () => {
    const page = await open(inject('site') + path, { viewport: { width: 320, height: 640 } });
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth
    ]);
    expect(widths[0]).toBe(widths[1]);
  });

  test('transfers at most 150 kB compressed, without DuckDB', async () => {
    const page = await open(inject('site') + path);
    await page.waitForLoadState('networkidle');
    const names = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name)
    );
    expect(names.filter((name) => /duckdb|arquero/.test(name))).toEqual([]);
    const bodies = await Promise.all(
      [page.url(), ...names].map(async (url) => (await page.request.get(url)).body())
    );
    const compressed = bodies.map((body) => gzipSync(body, { level: 6 }).length);
    expect(names.length).toBeGreaterThan(5);
    expect(compressed.reduce((sum, size) => sum + size)).toBeLessThan(150_000);
  });

  test('each part is led to from the top', async () => {
    const page = await open(inject('site') + path);
    const links = await page.locator('nav[aria-labelledby="on-page"] a').all();
    expect(links.length).toBeGreaterThanOrEqual(6);
    for (const link of links)
      expect(await page.locator((await link.getAttribute('href')) ?? '').count()).toBe(1);
  });
});

test('tables hold what the slides print', async () => {
  const page = await open(`${inject('site')}practice/`, { javaScriptEnabled: false });
  const numbers = async (figure: string) =>
    (await cells(page, `[data-figure="${figure}"]`)).map((row) => row.slice(1));
  expect(await numbers('continuum')).toEqual([
    ['No', 'To some extent', 'Yes', 'n'],
    ['0 (worked out)', '9', '2', '11'],
    ['3', '6', '2', '11'],
    ['0 (worked out)', '4', '6', '10'],
    ['Groups compared', 'Uses the order of the ratings', 'p'],
    ['With or without RA', 'yes', '0.024'],
    ['Local authority', 'yes', '0.037'],
    ['Local authority', 'no', '0.039'],
    ['With or without RA', 'no', '0.072']
  ]);
  expect(await cells(page, '[data-figure="visits"]')).toEqual([
    ['Phase of the service', 'Visits'],
    ['First meeting', '2'],
    ['Ongoing assessment', '3'],
    ['End of assessment', '3'],
    ['Progress review/case closure', '3'],
    ['All visits', '11']
  ]);
  expect((await numbers('authority-groups')).slice(1, 5).map(([n]) => n)).toEqual([
    '4',
    '6',
    '4',
    '6 (worked out)'
  ]);
  const taking = (await cells(page, '[data-figure="phases"]')).map((row) => row.at(-2));
  expect(taking.slice(1).join(' ').replaceAll('not published', '-')).toBe(
    '- - - 20 4 4 - 22 11 11 24 11 15 25 23 18 1 1 10 10 25 21 17 1 8 1 1 11 4 3 -'
  );
  const rules = await page.locator('[data-topic="needs-threshold"] td').allInnerTexts();
  expect(rules.map((rule) => rule.match(/\d+ [^+\n]*/)?.[0].trim())).toEqual([
    '1 need or more',
    '2 needs or more',
    '4 or more agencies'
  ]);
});

test('as many marks are drawn as are counted', async () => {
  const page = await open(`${inject('site')}practice/`);
  const marks = (selector: string) =>
    page.locator(selector).evaluateAll((svgs) => svgs.map((svg) => svg.getAttribute('viewBox')));
  const boxes = (counts: number[]) => counts.map((count) => `0 0 ${24 * count} 24`);
  expect(await marks('[data-figure="continuum"] [data-group] > svg')).toEqual(boxes([11, 11, 10]));
  expect(await marks('[data-figure="visits"] li svg')).toEqual(boxes([2, 3, 3, 3]));
  expect(await marks('[data-figure="authority-groups"] li svg')).toEqual(boxes([4, 6, 4, 6]));
  expect(await marks('[data-topic="needs-threshold"] svg')).toEqual(boxes([1, 2, 4]));
});

test('authorities are chosen by the address, and three figures follow', async () => {
  const page = await open(`${inject('site')}practice/`);
  const authorities = page.locator('[data-figure="authorities"]');
  const continuum = page.locator('[data-figure="continuum"]');
  expect(await authorities.locator('thead th').count()).toBe(4);
  expect(await authorities.locator('[data-part="caveat"]').isVisible()).toBe(true);
  await page.getByRole('checkbox', { name: 'LA1', exact: true }).check();
  await page.waitForURL(/\?v=1&site=LA1$/);
  expect(await authorities.locator('thead th').allInnerTexts()).toEqual([
    'Topic',
    'LA1 · Without RA'
  ]);
  expect(await authorities.locator('[data-part="caveat"]').count()).toBe(0);
  expect(await continuum.locator('[data-part="summary"]').textContent()).toContain(
    'Tests are shown only when all authorities are shown.'
  );
  await continuum.getByRole('button', { name: 'Table', exact: true }).click();
  expect(await cells(page, '[data-figure="continuum"] tbody')).toEqual([
    ['LA1 · Without RA', '0 (worked out)', '9', '2', '11']
  ]);
});

test('the other language opens the same choice, in its own words', async () => {
  const page = await open(`${inject('site')}practice/?v=1&site=LA3`);
  const rule = page.locator('[data-topic="needs-threshold"] td');
  expect(await rule.allInnerTexts()).toEqual([expect.stringMatching(/4 or more agencies/)]);
  await page.getByRole('link', { name: 'Cymraeg' }).click();
  await page.waitForURL(/cy\/practice\/\?v=1&site=LA3$/);
  expect(await rule.allInnerTexts()).toEqual([expect.stringMatching(/4 neu fwy o asiantaethau/)]);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(/[^y]\/practice\/\?v=1&site=LA3$/);
  expect(await rule.allInnerTexts()).toEqual([expect.stringMatching(/4 or more agencies/)]);
});

test('SQL is asked of the whole dataset, and answers as the table does', async () => {
  const page = await open(`${inject('site')}practice/`);
  const visits = page.locator('[data-figure="visits"]');
  await fromMenu(visits, 'SQL');
  await visits.getByRole('button', { name: 'Run in DuckDB' }).click();
  await visits.getByText('DuckDB answered with 4 rows.').waitFor();
});

test('on a phone every cell says which authority it is of', async () => {
  const page = await open(`${inject('site')}practice/`, { viewport: { width: 360, height: 740 } });
  const sites = page.locator('[data-topic="closure"] .site');
  expect(await sites.allInnerTexts()).toEqual([
    'LA1 · Without RA',
    'LA2 · Without RA',
    'LA3 · With RA'
  ]);
});
