import { describe, expect, inject, test } from 'vitest';
import { FIGURES } from '#lib/figures/figures.ts';
import { open, useBrowser } from './page.ts';

useBrowser();
const CHART = '#trajectory [data-part="chart"]';

describe('the points of a chart', () => {
  test('are read one by one by keyboard, by point and by group', async () => {
    const page = await open(`${inject('subPath')}explore/?v=1&measure=conflict`);
    await page.locator(`${CHART}[tabindex="0"]`).focus();
    const told = page.locator(`${CHART} [role="status"]`);
    await told.waitFor({ state: 'attached' });
    const read: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'End']) {
      await page.keyboard.press(key);
      read.push((await told.textContent()) ?? '');
    }
    expect(read).toEqual([
      'LA1, Start: 46.21 (n 24)',
      'LA1, 3 months: 49.15 (n 11)',
      'LA1, 9 months: 56.3 (n 15)',
      'LA2, 9 months: 50.9 (n 18)',
      'LA3, 9 months: 40.7 (n 17)',
      'LA3, 9 months: 40.7 (n 17)'
    ]);
    await page.keyboard.press('Escape');
    expect(await told.textContent()).toBe('');
    expect(await page.locator(`${CHART} [data-part="tip"]`).count()).toBe(0);
    // One stop: the next is outside the chart.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Read as text');
  });

  test('are shown near the pointer, stay while the tip is pointed at, and go with Escape', async () => {
    const page = await open(`${inject('subPath')}explore/?v=1&measure=conflict`);
    await page.locator('#trajectory h4').first().hover();
    const box = (await page.locator(`${CHART} .mark:has(> title)`).first().boundingBox())!;
    await page.locator(`${CHART} [role="status"]`).waitFor({ state: 'attached' });
    await page.mouse.move(box.x + box.width / 2 + 6, box.y + box.height / 2);
    const tip = page.locator(`${CHART} [data-part="tip"]`);
    await tip.waitFor();
    expect((await tip.textContent())?.trim()).toBe('LA1, Start: 46.21 (n 24)');
    await tip.hover();
    expect((await tip.textContent())?.trim()).toBe('LA1, Start: 46.21 (n 24)');
    expect(await page.locator(`${CHART} [role="status"]`).textContent()).toBe('');
    await page.keyboard.press('Escape');
    expect(await tip.count()).toBe(0);
  });

  test('are Welsh in Welsh', async () => {
    const page = await open(`${inject('subPath')}cy/explore/?v=1&measure=conflict`);
    const chart = page.locator(`${CHART}[tabindex="0"]`);
    expect(await chart.getAttribute('aria-label')).toMatch(/^Siart: /);
    await chart.focus();
    const told = page.locator(`${CHART} [role="status"]`);
    await told.waitFor({ state: 'attached' });
    await page.keyboard.press('End');
    expect(await told.textContent()).toBe('LA3, 9 mis: 40.7 (n 17)');
  });
});

/** Figures whose chart has no points, and what it is instead; their words are read as any text is. */
const READ_AS_TEXT: Readonly<Record<string, string>> = {
  adoption: 'what practitioners reported, as lists',
  phases: 'numbers in lists, with what they count',
  questions: 'one card at a time, chosen by radio buttons',
  themes: 'accounts in words, as lists',
  window: 'four panes that are radio buttons, with arrows of their own'
};
const RECORDS = '&v=1&data=families';
/** What a figure waits for before it draws. */
const CHOSEN: Readonly<Record<string, string>> = { subgroups: '&facet=parents' };
/**
 * No dataset of the site has ratings, nor five places an arm. The test of ratings reads their points in an
 * example; places are drawn by the chart of all figures that weigh.
 */
const figures = Object.values(FIGURES).filter(
  ({ id, records }) => records !== 'ratings' && id !== 'over-sites'
);

describe.each(figures)('the chart of $id', ({ id, tables, page: of }) => {
  test('is one tab stop with arrows over its points, or text', async () => {
    const query = tables || of === 'what-if' ? '' : RECORDS + (CHOSEN[id] ?? '');
    const page = await open(`${inject('subPath')}embed/?figure=${id}${query}`);
    await page.locator(`figure#${id} [data-part="source"]`).waitFor();
    const chart = page.locator(`figure#${id} [data-part="chart"]`);
    // Where the table is the figure there is nothing else to read.
    if (!(await chart.count())) return expect(READ_AS_TEXT[id]).toBeUndefined();
    if (READ_AS_TEXT[id]) {
      expect(await chart.getAttribute('tabindex')).toBeNull();
      return expect((await chart.innerText()).length).toBeGreaterThan(100);
    }
    await page.locator(`figure#${id} [data-part="chart"][tabindex="0"]`).focus();
    const told = chart.locator('[role="status"].visually-hidden').last();
    await told.waitFor({ state: 'attached' });
    const read = async (key: string) => {
      await page.keyboard.press(key);
      return (await told.textContent())!.trim();
    };
    const [first, second, last] = [await read('Home'), await read('ArrowRight'), await read('End')];
    expect(first).toMatch(/\p{L}.*\d/u);
    expect(second).not.toBe(first);
    expect(last).toMatch(/\p{L}.*\d/u);
    expect(await chart.locator('[tabindex="0"]:not([role="region"])').count()).toBe(0);
  });
});
