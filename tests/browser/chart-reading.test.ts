import { describe, expect, inject, test } from 'vitest';
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
