import { describe, expect, inject, test } from 'vitest';
import { cells, fromMenu, open, useBrowser } from './page.ts';

useBrowser();
const method = (query = '') => `${inject('site')}method/what-if/${query}`;
const text = (figure: string) => `[data-figure="whatif-${figure}"]`;

test('an arrow key on the SD answers with other intervals, in the picture and the table', async () => {
  const page = await open(method());
  const figure = page.locator(text('sd'));
  expect(await figure.locator('output').textContent()).toContain('±3.9 to ±5.9 points');
  const width = () =>
    figure
      .locator('.row', { hasText: 'LA3, 9 months' })
      .locator('line.assumed')
      .evaluate((line) => line.getBoundingClientRect().width);
  const before = await width();
  await page.locator('#whatif-sd-sd').focus();
  await page.keyboard.press('End');
  expect(await figure.locator('output').textContent()).toContain('±5.5 to ±8.3 points');
  expect((await width()) / before).toBeCloseTo(1.4, 1);
  await page.keyboard.press('ArrowLeft');
  expect(await figure.locator('input[type="number"]').first().inputValue()).toBe('13.5');
  await page.keyboard.press('Home');
  const [, ...means] = await cells(page, `${text('sd')} [data-part="means"]`);
  expect(means.at(-1)).toEqual(['LA3', '9 months', '17', '40.7', '37.8 to 43.6']);
  const [, ...contrasts] = await cells(page, `${text('sd')} [data-part="contrasts"]`);
  expect(contrasts.map((row) => row[2])).toEqual(['−27.2', '−27.5', '−30.8', '−24.2', '+6.6']);
  expect(await figure.textContent()).not.toMatch(/\bp\s*[<=]/);
});

test('3 to 7 of the 20.7 points follow from the start being high', async () => {
  const page = await open(method());
  const figure = page.locator(text('regression'));
  const answer = () => figure.locator('output').textContent();
  expect(await answer()).toContain('5.2 of 20.7 points');
  const [r, mu] = await figure.locator('input[type="number"]').all();
  await r!.fill('0.5');
  await mu!.fill('46.8');
  expect(await answer()).toContain('7.3 of 20.7 points');
  expect(await figure.locator('[data-part="summary"]').textContent()).toContain('13.4 would not');
  expect(await page.locator('#whatif-regression-r').inputValue()).toBe('0.5');
  await mu!.fill('99');
  expect(await answer()).toContain('7.3 of 20.7 points');
  await mu!.press('Tab');
  expect(await mu!.inputValue()).toBe('52.0');
  expect(await answer()).toContain('4.7 of 20.7 points');
});

test('families not seen change the fall by as much as is assumed of them', async () => {
  const page = await open(method());
  const figure = page.locator(text('unseen'));
  expect(await figure.locator('output').textContent()).toContain('−14.1 points');
  await page.locator('#whatif-unseen-moved').focus();
  await page.keyboard.press('Home');
  expect(await figure.locator('output').textContent()).toContain('−20.7 points');
  const [, ...rows] = await cells(page, `${text('unseen')} table`);
  expect(rows.map(([, , n, value]) => [n, value])).toEqual([
    ['25', '61.4'],
    ['17', '40.7'],
    ['8', '40.7'],
    ['25', '40.7'],
    ['17', '−20.7'],
    ['25', '−20.7'],
    ['8', '+44.0']
  ]);
});

test('another measure, authority and time point are asked of the address', async () => {
  const page = await open(method());
  const choose = (label: string, option: string) =>
    page.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });
  await choose('Measure', 'Independence');
  await page.waitForURL(/measure=independence/);
  await choose('Local authority', 'LA2');
  await page.waitForURL(/site=LA2/);
  const summary = page.locator(`${text('regression')} [data-part="summary"]`);
  expect(await summary.textContent()).toContain('Independence, LA2');
  expect(await summary.textContent()).toContain('differs by 5.2 points at 9 months');
  await page
    .getByRole('combobox', { name: 'Time point', exact: true })
    .selectOption({ label: '3 months' });
  await page.waitForURL(/wave=3/);
  expect(await summary.textContent()).toContain('1.9 points higher at 3 months');
});

test('the address follows what is assumed, and opens with it in both languages', async () => {
  const page = await open(method());
  const [r] = await page.locator(text('regression')).locator('input[type="number"]').all();
  const steps = await page.evaluate(() => history.length);
  await r!.fill('0.3');
  await page.waitForURL(/\?v=1&if\.r=0\.3$/);
  await page.locator('#whatif-unseen-moved').focus();
  await page.keyboard.press('Home');
  await page.waitForURL(/if\.r=0\.3&if\.unseen=-20\.7$/);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.getByRole('link', { name: 'Cymraeg' }).first().click();
  await page.waitForURL(/\/cy\/method\/what-if\/\?v=1&if\.r=0\.3&if\.unseen=-20\.7$/);
  const answers = page.locator('[data-figure^="whatif"] output');
  expect(await answers.nth(2).textContent()).toContain('−20.7');
  await page.reload();
  await page.waitForSelector('html[data-alive]');
  expect(await page.locator('#whatif-regression-r').inputValue()).toBe('0.3');
});

test('a link carries what is assumed, and opens with it', async () => {
  const page = await open(method('?v=1&site=LA3&if.unseen=5&if.sd=8#whatif-unseen'));
  const answers = page.locator('[data-figure^="whatif"] output');
  expect(await answers.nth(0).textContent()).toContain('±3.1 to ±4.7 points');
  expect(await answers.nth(2).textContent()).toContain('−12.5 points');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await fromMenu(page.locator('[data-figure="whatif-unseen"]'), 'Copy link');
  await page.waitForFunction(() =>
    document
      .querySelector('[data-figure="whatif-unseen"] [data-part="menu"] [role="status"]')
      ?.textContent?.trim()
  );
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /method\/what-if\/\?v=1&data=study(?:@|%40)1\.0\.0&site=LA3&if\.sd=8&if\.unseen=5#whatif-unseen$/
  );
});

describe.each(['method/what-if/', 'cy/method/what-if/'])('/%s', (path) => {
  test('shows one set of assumptions with scripts off, and no dead control', async () => {
    const page = await open(inject('site') + path, { javaScriptEnabled: false });
    for (const figure of ['sd', 'regression', 'unseen']) {
      const one = page.locator(text(figure));
      expect(await one.locator('table').first().isVisible()).toBe(true);
      expect(await one.locator('[data-part="chart"] svg').first().isVisible()).toBe(true);
    }
    expect(await page.locator('input:visible, select:visible, button:visible').count()).toBe(0);
    expect(await page.locator(text('unseen')).textContent()).toContain('47.3');
  });

  test('fits 320 px, with controls of a size to be hit', async () => {
    const page = await open(inject('site') + path, { viewport: { width: 320, height: 640 } });
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth
    ]);
    expect(widths[0]).toBe(widths[1]);
    const controls = page.locator('[data-figure^="whatif"] :is(input, select)');
    expect(await controls.count()).toBe(10);
    for (const control of await controls.all()) {
      const { height = 0, width = 0 } = (await control.boundingBox()) ?? {};
      expect(Math.min(height, width)).toBeGreaterThanOrEqual(24);
    }
  });
});
