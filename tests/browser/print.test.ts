import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { open, useBrowser } from './page.ts';

useBrowser();

const folder = mkdtempSync(join(tmpdir(), 'print-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PAGES: [path: string, least: number, most: number, words: RegExp[]][] = [
  ['', 1, 1, [/what is known, and how sure/, /What does it take\?/, /What the authors recommend/]],
  ['cy/', 1, 1, [/Beth sydd ei angen\?/, /Cyn i chi benderfynu/]],
  ['explore/?v=1&by=arm&interval=sd10', 4, 10, [/by=arm&interval=sd10/, /10 \(assumed\)/]],
  ['practice/', 5, 16, [/\/method\/#note-P17\)/]],
  ['cy/method/', 20, 45, [/Argraffwyd o http/]]
];

test.each(PAGES)('/%s prints to clean A4', async (path, least, most, words) => {
  const page = await open(`${inject('site')}${path}`, { colorScheme: 'dark' });
  const file = join(folder, 'page.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true });
  let text: string;
  try {
    text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.warn('Skipped: pdftotext is not on this machine.');
    return;
  }
  const count = text.split('\f').length - 1;
  expect(count).toBeGreaterThanOrEqual(least);
  expect(count).toBeLessThanOrEqual(most);
  for (const wanted of words) expect(text.replaceAll(/\s*\n\s*/g, ' ')).toMatch(wanted);
  expect(text).not.toMatch(/Copy link|Copïo dolen|Save or share/);
});

test('in print the scheme is light, nothing is wider than the page, and the menus are away', async () => {
  const page = await open(`${inject('site')}explore/?v=1&by=arm`, {
    colorScheme: 'dark',
    viewport: { width: 688, height: 1000 }
  });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const seen = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    ink: getComputedStyle(document.body).color,
    paper: getComputedStyle(document.body).backgroundColor,
    shown: [...document.querySelectorAll('header, button, select, [data-part="menu"]')].filter(
      (one) => one.getClientRects().length
    ).length,
    head: getComputedStyle(document.querySelector('thead')!).display
  }));
  expect(seen).toEqual({
    wide: 688,
    ink: 'rgb(0, 0, 0)',
    paper: 'rgb(255, 255, 255)',
    shown: 0,
    head: 'table-header-group'
  });
});
