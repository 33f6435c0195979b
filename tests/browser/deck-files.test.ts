import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { open, useBrowser } from './page.ts';

useBrowser();

function has(...command: [string, string]) {
  try {
    execFileSync(command[0], [command[1]], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const CONVERTS = has('soffice', '--version') && has('pdftotext', '-v');
const IN_ENGLISH = {
  path: 'present/',
  open: /^Edit a copy/,
  title: 'The Restorative Approach in family services',
  limits: 'Limits to say out loud',
  source: 'Source: Workshop slides'
};
const IN_WELSH = {
  path: 'cy/present/',
  open: /^Golygu copi/,
  title: 'Y Dull Adferol',
  limits: 'Cyfyngiadau',
  source: 'Ffynhonnell:'
};

const PPTX = /PPTX/;
const PNG = /PNG/;

/** The ready deck opened, and what a button of it saves. */
async function saved(page: Page, button: RegExp): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-part="take-deck"] button', { hasText: button }).click()
  ]);
  const path = join(mkdtempSync(join(tmpdir(), 'deck-')), download.suggestedFilename());
  await download.saveAs(path);
  return path;
}
async function readyDeck({ path, open: button }: typeof IN_ENGLISH) {
  const page = await open(inject('subPath') + path);
  await page.getByRole('button', { name: button }).click();
  await page.locator('[data-part="take-deck"]').waitFor();
  return page;
}
const unzipped = (path: string) => unzipSync(new Uint8Array(readFileSync(path)));
const named = (parts: Record<string, Uint8Array>, pattern: RegExp) =>
  Object.keys(parts)
    .filter((name) => pattern.test(name))
    .map((name) => strFromU8(parts[name]!));
const text = (xml: string) =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, run]) => run).join(' ');

describe.each([IN_ENGLISH, IN_WELSH])('the ready deck of /$path', (ready) => {
  test('as PPTX has every slide with its title, notes, and pictures with what stands in for them', async () => {
    const path = await saved(await readyDeck(ready), PPTX);
    expect(path).toMatch(/\.pptx$/);
    const parts = unzipped(path);
    const slides = named(parts, /^ppt\/slides\/slide\d+\.xml$/);
    expect(slides).toHaveLength(14);
    expect(slides.filter((slide) => slide.includes('type="title"'))).toHaveLength(14);
    const pictures = slides.filter((slide) => slide.includes('<p:pic>'));
    expect(pictures).toHaveLength(7);
    for (const slide of pictures) {
      expect(/<p:pic>.*?descr="([^"]+)"/s.exec(slide)?.[1]?.length).toBeGreaterThan(100);
      expect(text(slide)).toContain(ready.source);
    }
    const notes = named(parts, /^ppt\/notesSlides\/notesSlide\d+\.xml$/);
    expect(notes.filter((note) => text(note).length > 40)).toHaveLength(14);
    if (!CONVERTS) {
      console.warn('Not opened in LibreOffice: soffice or pdftotext is not on this machine.');
      return;
    }
    const folder = join(path, '..');
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
      stdio: 'ignore'
    });
    const pages = execFileSync('pdftotext', ['-layout', path.replace('.pptx', '.pdf'), '-'], {
      encoding: 'utf8'
    }).split('\f');
    expect(pages.filter((page) => page.trim())).toHaveLength(14);
    expect(pages[0]).toContain(ready.title);
    expect(pages[12]).toContain(ready.limits);
    // Published means of conflict, with their n.
    for (const number of ['46.21', '56.3', '61.4', '40.7']) expect(pages[3]).toContain(number);
  }, 120_000);
});

test('as pictures has a PNG of 1600 by 900 for each slide', async () => {
  const parts = unzipped(await saved(await readyDeck(IN_ENGLISH), PNG));
  expect(Object.keys(parts)).toHaveLength(14);
  expect(Object.keys(parts)[0]).toBe('01.png');
  for (const png of Object.values(parts)) {
    const header = new DataView(png.buffer, png.byteOffset);
    expect([header.getUint32(16), header.getUint32(20)]).toEqual([1600, 900]);
  }
}, 120_000);

test('a figure that cannot be drawn is told', async () => {
  const deck = {
    version: 1,
    title: '',
    slides: [
      {
        id: 'a',
        kind: 'figure',
        figure: 'trajectory',
        view: '?v=1&data=local',
        caption: 'Own',
        notes: ''
      }
    ]
  };
  const page = await open(`${inject('site')}present/`);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'own.deck.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(deck))
  });
  const path = await saved(page, PPTX);
  expect(path).toMatch(/\/deck\.pptx$/);
  await page.getByText('1 figure could not be drawn').waitFor();
  const [slide = ''] = named(unzipped(path), /^ppt\/slides\/slide1\.xml$/);
  expect(text(slide).length).toBeGreaterThan(20);
  expect(slide).not.toContain('<p:pic>');
});

test('printed, it has one slide a page, in the shape of a slide or with the notes on A4', async () => {
  const page = await readyDeck(IN_ENGLISH);
  await page.getByRole('link', { name: 'Print or save as PDF' }).click();
  await page.getByText('14 of 14 slides are drawn').waitFor();
  const alts = await page
    .locator('ol img')
    .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).alt));
  expect(alts).toHaveLength(7);
  expect(alts[1]).toContain('46.21');
  const pages = async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return {
      count: [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length,
      boxes: [
        ...new Set([...pdf.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, box]) => box?.trim()))
      ]
    };
  };
  expect(await pages()).toEqual({ count: 14, boxes: ['0 0 960 540'] });
  await page.getByRole('checkbox').check();
  const withNotes = await pages();
  expect(withNotes.count).toBe(14);
  expect(withNotes.boxes[0]).toMatch(/^0 0 594\.\d+ 841\.\d+$/);
});

test('cancelled, it writes nothing', async () => {
  const page = await readyDeck(IN_ENGLISH);
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await page.locator('[data-part="take-deck"] button', { hasText: PNG }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled. No file was written.').waitFor();
  expect(downloads).toEqual([]);
  expect(await page.locator('[data-part="take-deck"] progress').count()).toBe(0);
});
