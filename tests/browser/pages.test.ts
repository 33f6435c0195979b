import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { figuresOn } from '../../src/lib/figures/figures.ts';
import { open, useBrowser } from './page.ts';

const PAGES = ['', 'explore/', 'cy/', 'cy/explore/'];
const figuresOf = (path: string) =>
  figuresOn(path.endsWith('explore/') ? 'explore' : 'findings').map(({ kind }) => kind);

useBrowser();

describe.each(PAGES)('/%s', (path) => {
  test('shows headings, numbers and charts with scripts off', async () => {
    const page = await open(inject('site') + path, { javaScriptEnabled: false });
    expect(await page.locator('h1').isVisible()).toBe(true);
    for (const figure of figuresOf(path)) {
      const one = page.locator(`[data-figure="${figure}"]`);
      expect(await one.locator('table').first().isVisible()).toBe(true);
      expect(await one.locator('[data-part="chart"] svg:visible').count()).toBeGreaterThan(0);
    }
    const text = await page.locator('[data-figure="trajectory"] table').textContent();
    for (const mean of ['46.21', '49.15', '56.3', '47.4', '53.41', '50.9', '61.4', '58.1', '40.7'])
      expect(text).toContain(mean);
    const lang = path.startsWith('cy') ? 'cy' : 'en';
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  });

  test('works in a sub-path of a plain host', async () => {
    const page = await open(inject('subPath') + path);
    expect(await page.locator('[data-figure]').count()).toBe(figuresOf(path).length);
    for (const link of await page.locator('header a, main a').all()) {
      const href = await link.evaluate((a) => (a as HTMLAnchorElement).href);
      expect(href).toContain('/some/deep/sub/path/');
      if (!href.includes('#')) expect((await page.request.get(href)).status()).toBe(200);
    }
  });

  test('does not scroll sideways at 320 px', async () => {
    const page = await open(inject('site') + path, { viewport: { width: 320, height: 640 } });
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth
    ]);
    expect(widths[0]).toBe(widths[1]);
  });
});

describe.each([
  ...PAGES,
  'method/',
  'cy/method/',
  'method/what-if/',
  'cy/method/what-if/',
  'studies/',
  'cy/studies/',
  'approach/',
  'said/',
  'cy/said/',
  'method/reading/',
  'cy/method/reading/',
  'cy/approach/'
])('/%s', (path) => {
  test('transfers at most 150 kB compressed, without DuckDB', async () => {
    const page = await open(inject('site') + path);
    await page.waitForLoadState('networkidle');
    const sizes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => [entry.name, (entry as PerformanceResourceTiming).encodedBodySize] as const)
    );
    expect(sizes.map(([name]) => name).filter((name) => /duckdb|arquero/.test(name))).toEqual([]);
    const files = [page.url(), ...sizes.map(([name]) => name)];
    const bodies = await Promise.all(
      files.map(async (url) => (await page.request.get(url)).body())
    );
    // What a host that compresses sends; typefaces do not grow smaller.
    const compressed = bodies.map((body) => gzipSync(body, { level: 6 }).length);
    expect(files.length).toBeGreaterThan(10);
    expect(compressed.reduce((sum, size) => sum + size)).toBeLessThan(150_000);
  });
});
