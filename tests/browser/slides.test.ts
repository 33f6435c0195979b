import { expect, inject, test } from 'vitest';
import { open, useBrowser } from './page.ts';
import { slideFaults } from './slide-faults.ts';
import { press, ready, shown, told } from './talk.ts';

useBrowser();

/** Width and height of a screen, and what is 18 pt on it at full screen; in the hand, what a page has. */
const SCREENS = [
  [1280, 720, 24],
  [1024, 768, 24],
  [1920, 1080, 36],
  [720, 1280, 24],
  [390, 844, 13]
] as const;
const ALL = SCREENS.flatMap((screen) => ['', 'cy/'].map((lang) => [lang, ...screen] as const));

test.each(ALL)(
  'every part of the ready deck in “%s” can be read at %i by %i',
  async (lang, width, height, least) => {
    const page = await open(`${inject('site')}${lang}present/`, {
      viewport: { width, height },
      reducedMotion: 'reduce'
    });
    await page.locator('section[aria-labelledby=ready-deck] a').first().click();
    await page.waitForURL('**/show/**');
    await ready(page);
    await press(page, 's');
    await expect.poll(async () => (await told(page))?.state.stepwise).toBe(false);
    const found: string[] = [];
    for (let slide = 1; slide <= 14; slide += 1) {
      await press(page, ...String(slide), 'Enter');
      await expect.poll(() => shown(page)).toBe(String(slide));
      const stops = (await told(page))!.stops[slide - 1]!;
      for (let part = 1; part <= stops; part += 1) {
        if (part > 1) await press(page, 'PageDown');
        const faults = await slideFaults(page, least);
        found.push(...faults.map((fault) => `slide ${slide}, part ${part}: ${fault}`));
      }
    }
    expect(found).toEqual([]);
  },
  120_000
);
