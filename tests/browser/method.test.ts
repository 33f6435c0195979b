import { describe, expect, inject, test } from 'vitest';
import { METHODS } from '../../src/routes/[[lang=locale]]/method/methods/methods.ts';
import { open, useBrowser } from './page.ts';

const NOTES = ['P01', 'P12', 'P20', 'P23'];
const TERMS = ['ra', 'taf', 'continuum', 't-score', 'wilson', 'completers'];

useBrowser();

describe.each(['method/', 'cy/method/'])('/%s', (path) => {
  test('shows every method, its formulas, the rules and the notes with scripts off', async () => {
    const page = await open(inject('site') + path, { javaScriptEnabled: false });
    const methods = METHODS.flatMap((group) => group.methods);
    for (const { id, formulas, r } of methods) {
      const entry = page.locator(`#method-${id}`);
      expect(await entry.locator('math').count()).toBe(formulas.length);
      expect(await entry.locator('dd code').first().textContent()).toBe(r);
    }
    for (const id of NOTES) expect(await page.locator(`#note-${id}`).isVisible()).toBe(true);
    for (const id of TERMS) expect(await page.locator(`#term-${id}`).isVisible()).toBe(true);
    expect(await page.locator('#cite-site ~ pre').textContent()).toContain('@misc{');
    expect(await page.locator('tr[data-claim]').count()).toBe(10);
    expect(await page.locator('h1').count()).toBe(1);
    const levels = await page
      .locator('main :is(h1, h2, h3, h4)')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
  });

  test('draws every formula, inside a frame of its own at 320 px', async () => {
    const page = await open(inject('site') + path, { viewport: { width: 320, height: 640 } });
    await page
      .locator('details')
      .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    const flat = await page.locator('math').evaluateAll((all) =>
      all
        .filter((one) => {
          const { width, height } = one.getBoundingClientRect();
          return !(width > 4 && height > 4);
        })
        .map(({ outerHTML }) => outerHTML)
    );
    expect(flat).toEqual([]);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth
    ]);
    expect(widths[0]).toBe(widths[1]);
    expect(await page.locator('.formulas[role="region"]').count()).toBe(
      METHODS.flatMap((group) => group.methods).length
    );
    for (const frame of await page.locator('[role="region"]').all())
      expect(await frame.evaluate((one) => [one.tabIndex, one.ariaLabel !== ''])).toEqual([
        0,
        true
      ]);
  });

  test('unfolds a method that is asked for by its address, and all of them on paper', async () => {
    const page = await open(`${inject('site')}${path}#method-wilson`);
    const formulas = page.locator('details[id^="method-"] .formulas');
    const seen = () =>
      formulas.evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.closest('details')!.id)
      );
    await expect.poll(seen).toEqual(['method-wilson']);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(async () => (await seen()).length).toBe(await formulas.count());
  });

  test('leads to what exists, in a sub-path of a plain host', async () => {
    const page = await open(inject('subPath') + path);
    const links = await page
      .locator('header a, main a')
      .evaluateAll((all) => [...new Set(all.map((a) => (a as HTMLAnchorElement).href))]);
    expect(links.length).toBeGreaterThan(12);
    for (const link of links) {
      expect(link).toContain('/some/deep/sub/path/');
      const [address = '', id] = link.split('#');
      const answer = await page.request.get(address);
      expect(answer.status()).toBe(200);
      if (id) expect(await answer.text()).toContain(`id="${id}"`);
    }
  });
});
