import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { open, unfoldAll, useBrowser } from './page.ts';

/** Every page of the built site, in both languages. */
const PAGES = readdirSync('build', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
  .sort();
/** Words that no Welsh sentence has; `lang="en"` marks English that stands there for a reason. */
const ENGLISH =
  /\b(the|and|with|from|this|that|are|was|were|which|their|they|have|been|families|conflict|page|figure|table|copy|save|open|show|close|data set)\b/i;

useBrowser();

/** What a Welsh page may say in English, beside names in quotation marks: tables, columns, the title of the source. */
const NAMES =
  /[a-z]+-[a-z-]+|\b(families|figure)$|^CSV|^Parquet|Workshop on Restorative Approach[^.]*/g;

/** Texts that are seen or read out, other than those marked as English. */
const texts = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent && !parent.closest('[lang="en"], script, style, code, pre, .cm-editor'))
        found.push(walker.currentNode.textContent ?? '');
    }
    for (const name of ['aria-label', 'alt', 'title', 'placeholder'])
      for (const element of document.querySelectorAll(`[${name}]`))
        if (!element.closest('[lang="en"], .cm-editor')) found.push(element.getAttribute(name)!);
    return found.map((text) => text.trim()).filter(Boolean);
  });

const widths = (page: Page) =>
  page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);

test('pages come in pairs, one for each language', () => {
  const welsh = PAGES.filter((path) => path.startsWith('cy/')).map((path) => path.slice(3));
  expect(welsh).toEqual(PAGES.filter((path) => !path.startsWith('cy/')));
  expect(welsh.length).toBeGreaterThan(7);
});

describe.each(PAGES)('/%s', (path) => {
  test('has no finding of axe-core in any scheme or width, whatever is open', async () => {
    const page = await open(inject('site') + path, { bypassCSP: true });
    await page.evaluate(() => {
      // Entries of a list are alike: two of them stand for all.
      for (const one of [...document.querySelectorAll('details')].slice(0, 2)) one.open = true;
    });
    for (const button of await page.locator('footer button[aria-expanded]').all())
      await button.click();
    expect(await axeEverywhere(page)).toEqual([]);
  }, 60_000);

  test('holds text that is longer by a third', async () => {
    const page = await open(inject('site') + path, { viewport: { width: 320, height: 740 } });
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      for (const node of nodes)
        node.textContent = (node.textContent ?? '').replace(
          /\p{L}{3,}/gu,
          (word) => word + 'o'.repeat(Math.round(word.length * 0.35))
        );
    });
    const [content, width] = await widths(page);
    expect(content).toBe(width);
  });

  test('without scripts names its twin in the other language and itself, and offers no button', async () => {
    const page = await open(inject('site') + path, { javaScriptEnabled: false });
    const links = await page
      .locator('link[rel="alternate"][hreflang]')
      .evaluateAll((all) => all.map((one) => (one as HTMLLinkElement).hreflang).sort());
    expect(links).toEqual(['cy', 'en']);
    // What only a script does is not offered without one.
    expect(await page.locator('button:visible').count()).toBe(0);
  });
});

describe.each(PAGES.filter((path) => path.startsWith('cy/')))('/%s', (path) => {
  test('has no English words but those marked as English', async () => {
    const page = await open(inject('site') + path);
    await unfoldAll(page);
    expect(
      (await texts(page)).filter((text) =>
        ENGLISH.test(text.replace(/“[^”]*”/g, '').replace(NAMES, ''))
      )
    ).toEqual([]);
  });
});
