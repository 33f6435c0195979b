import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { open, useBrowser } from './page.ts';

/**
 * Pictures of pages as they were last looked at, small: a page that looks otherwise fails here.
 * `UPDATE_PICTURES=1 npm run test:browser -- pictures-of-pages` keeps those of now, to be looked at.
 */
const FOLDER = 'tests/pictures/';
/** Longest part of a page that is kept, in CSS pixels. */
const LONGEST = 8000;
/** Mean difference of a pixel's colours, of 255, that another build of the browser may make. */
const TOLERANCE = 4;
const PAGES = [
  '',
  'explore/',
  'explore/?v=1&data=families&by=arm',
  'training/',
  'practice/',
  'approach/',
  'said/',
  'method/',
  'method/reading/',
  'method/what-if/',
  'data/',
  'present/',
  'accessibility/'
];
const LOOKS = [
  {
    name: 'wide',
    lang: '',
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    // Still sharper than what is kept.
    deviceScaleFactor: 0.5,
    width: 240
  },
  {
    name: 'narrow-welsh',
    lang: 'cy/',
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    deviceScaleFactor: 1,
    width: 96
  }
] as const;

useBrowser();

const dataUrl = (type: string, bytes: Buffer) => `data:${type};base64,${bytes.toString('base64')}`;

/** Draws pictures to the same small width. @returns the first as WebP, and how far the two differ. */
const compare = (page: Page, width: number, now: string, before?: string) =>
  page.evaluate(
    async ({ now, before, width }) => {
      async function draw(source: string) {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = width;
        canvas.height = Math.round((image.height / image.width) * width);
        const context = canvas.getContext('2d', { willReadFrequently: true })!;
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        return { canvas, context };
      }
      const one = await draw(now);
      const small = one.canvas.toDataURL('image/webp', 0.6);
      // Both have been through the same loss.
      const first = await draw(small);
      const second = before ? await draw(before) : first;
      const height = Math.min(first.canvas.height, second.canvas.height);
      const [a, b] = [first, second].map(
        ({ context }) => context.getImageData(0, 0, width, height).data
      );
      const sum = a!.reduce((total, value, at) => total + Math.abs(value - b![at]!), 0);
      const heights = [first.canvas.height, second.canvas.height];
      return { small, difference: sum / a!.length, heights };
    },
    { now, before, width }
  );

describe.each(LOOKS)('$name', ({ name, lang, width, ...look }) => {
  test.each(PAGES)(
    '/%s looks as it did',
    async (path) => {
      const page = await open(inject('site') + lang + path, {
        ...look,
        reducedMotion: 'reduce',
        bypassCSP: true
      });
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready);
      await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      // In a window as high as the page: what is beyond one is drawn in 30 s where a page is long.
      await page.setViewportSize({ ...look.viewport, height: Math.min(whole, LONGEST) });
      // What a page tells once its end is near is told now.
      if (path === 'data/') await page.locator('#data-families-release').waitFor();
      const shot = dataUrl('image/png', await page.screenshot({ timeout: 120_000 }));
      const file = `${FOLDER}${name}-${path.replaceAll(/\W+/g, '-').replace(/-$/, '') || 'findings'}.webp`;
      const kept = existsSync(file) && !process.env.UPDATE_PICTURES;
      const before = kept ? dataUrl('image/webp', readFileSync(file)) : undefined;
      const { small, difference, heights } = await compare(page, width, shot, before);
      if (!kept) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, Buffer.from(small.split(',')[1]!, 'base64'));
      }
      expect(kept || process.env.UPDATE_PICTURES, `${file} was not kept before`).toBeTruthy();
      expect(Math.abs(heights[0]! / heights[1]! - 1)).toBeLessThan(0.01);
      expect(difference).toBeLessThan(TOLERANCE);
    },
    180_000
  );
});
