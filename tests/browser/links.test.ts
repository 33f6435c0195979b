import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { FIGURE_PAGES, type FigurePage } from '../../src/lib/figures/figure-kind.ts';
import { figuresOn } from '../../src/lib/figures/figures.ts';
import { axeEverywhere } from './axe.ts';
import { cells, fromMenu, open, useBrowser } from './page.ts';

useBrowser();
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
const copyOf = (page: Page, figure: string) =>
  fromMenu(page.locator(`figure#${figure}`), 'Copy link');
const inView = (page: Page, figure: string) =>
  page
    .locator(`figure#${figure}`)
    .evaluate((element) => element.getBoundingClientRect().top < innerHeight / 2);

const FOLDERS: Partial<Record<FigurePage, string>> = { findings: '', 'what-if': 'method/what-if/' };

test.each(FIGURE_PAGES)('the page “%s” shows the figures that say so', (page) => {
  for (const lang of ['', 'cy/']) {
    const html = readFileSync(`build/${lang}${FOLDERS[page] ?? `${page}/`}index.html`, 'utf8');
    const shown = [...html.matchAll(/<figure[^>]* id="([^"]+)" data-figure="([^"]+)"/g)];
    const said = figuresOn(page).map(({ id, kind }) => `${kind} ${id}`);
    expect(shown.map(([, id, kind]) => `${kind} ${id}`).sort()).toEqual(said.sort());
  }
});

describe('a copied link', () => {
  test('names the version, which the address never does while the reader moves about', async () => {
    const page = await open(`${inject('subPath')}training/`, CLIPBOARD);
    const figure = page.locator('figure#likert-agency');
    await figure.locator('label', { hasText: 'Net agreement' }).locator('input').check();
    await page.waitForURL('**/training/?v=1&sort=share');
    await copyOf(page, 'likert-agency');
    await page.getByText('The link to this figure was copied.').waitFor();
    expect(await copied(page)).toBe(
      `${inject('subPath')}training/?v=1&data=study@1.0.0&sort=share#likert-agency`
    );
  });
  test('of the whole view is at hand on the explorer', async () => {
    const page = await open(`${inject('site')}cy/explore/?v=1&by=arm`, CLIPBOARD);
    await page.getByRole('button', { name: "Copïo dolen i'r olwg hon" }).click();
    await page.getByText("Copïwyd y ddolen i'r olwg hon.").waitFor();
    expect(await copied(page)).toBe(`${inject('site')}cy/explore/?v=1&data=study@1.0.0&by=arm`);
  });
  test('opens at its figure, which has the focus, and says nothing of data that have not changed', async () => {
    const page = await open(`${inject('site')}practice/?v=1&data=study@1.0.0#visits`);
    await page.waitForFunction(() => document.activeElement?.id === 'visits');
    expect(await inView(page, 'visits')).toBe(true);
    expect(await page.locator('#link-news').count()).toBe(0);
  });
  test('waits for a figure that is drawn late, and does not take the focus back', async () => {
    const page = await open(`${inject('site')}explore/?v=1&data=families@1.0.0#included`);
    await page.waitForFunction(() => document.activeElement?.id === 'included');
    await page.waitForSelector('figure#model');
    expect(await focused(page)).toBe('included');
    expect(await inView(page, 'included')).toBe(true);
    await page.locator('input[name="by"]').nth(1).check();
    await page.waitForURL('**by=arm*');
    await page.locator('figure#included button[aria-controls$="-table"]').click();
    expect(await focused(page)).not.toBe('included');
  });
  test('is shared where the device offers it', async () => {
    const page = await open(`${inject('site')}practice/`);
    await page.evaluate(() => {
      navigator.share = async (shared) => void Object.assign(window, { shared });
    });
    await fromMenu(page.locator('figure#visits'), 'embed');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    expect(await page.evaluate(() => (window as { shared?: ShareData }).shared)).toEqual({
      title: await page.locator('figure#visits figcaption').innerText(),
      url: `${inject('site')}practice/?v=1&data=study@1.0.0#visits`
    });
  });
});

/** Without the service worker, which would answer before a made-up version can. */
const NETWORK = { serviceWorkers: 'block' } as const;

/** Lets the site hold a made-up earlier version of the study. */
async function withEarlier(page: Page, change: (file: string, text: string) => string) {
  await page.route('**/data/study/versions.json', (route) =>
    route.fulfill({
      json: [
        { version: '1.0.0', folder: '1.0.0-now' },
        { version: '0.9.0', folder: '0.9.0-made' }
      ]
    })
  );
  await page.route('**/data/study/0.9.0-made/*', (route) => {
    const file = route.request().url().split('/').at(-1)!;
    const text = readFileSync(`sample-data/study/${file}`, 'utf8');
    return route.fulfill({ body: change(file, text) });
  });
}
const toOlder = (page: Page, query = '') =>
  page.goto(`${inject('site')}explore/?v=1&data=study@0.9.0${query}`);

describe('a link to another version of the data', () => {
  test('lists the numbers that differ, and goes when it is closed', async () => {
    const page = await open(inject('site'), NETWORK);
    await withEarlier(page, (file, text) =>
      file === 'families-measured.csv' ? text.replace('LA1,0,24', 'LA1,0,22') : text
    );
    await toOlder(page, '#included');
    const news = page.getByRole('region', { name: 'Another version of the data' });
    await news.locator('summary').click();
    expect(await news.getByRole('status').innerText()).toBe(
      'This link was made with version 0.9.0 of these data; this page shows version 1.0.0. 1 value differs.'
    );
    expect((await cells(page, 'section[aria-labelledby="link-news"] table'))[1]).toEqual([
      'Families measured',
      'LA1, 0',
      'Families',
      '22',
      '24'
    ]);
    expect(await axeEverywhere(page, 'section[aria-labelledby="link-news"]')).toEqual([]);
    await news.getByRole('button', { name: 'Close this message' }).click();
    expect(await news.count()).toBe(0);
  });
  test('lists twenty and tells how many more there are', async () => {
    const page = await open(inject('site'), NETWORK);
    await withEarlier(page, (file, text) =>
      file === 'themes.csv' ? text.replaceAll(' the ', ' that ') : text
    );
    await toOlder(page);
    await page.locator('section[aria-labelledby="link-news"] summary').click();
    expect(await page.locator('section[aria-labelledby="link-news"] tbody tr').count()).toBe(20);
    const [, all] = /(\d+) values differ/.exec(
      await page.locator('section[aria-labelledby="link-news"]').innerText()
    )!;
    expect(Number(all)).toBeGreaterThan(21);
    await page.getByText(`${Number(all) - 20} further values differ.`).waitFor();
  });
  test.each([
    ['2.0.0', 'newer than the latest on this site, 1.0.0'],
    ['0.0.1', 'which this site does not have. It shows version 1.0.0']
  ])('that the site has not, %s, is told', async (version, told) => {
    const page = await open(`${inject('subPath')}approach/?v=1&data=study@${version}`);
    await page.getByText(told).waitFor();
  });
  test('each published version stands at an address of its own', async () => {
    const page = await open(inject('site'));
    const [release] = await page.evaluate(async () =>
      (await fetch('data/study/versions.json')).json()
    );
    expect(release.version).toBe('1.0.0');
    expect(release.folder).toMatch(/^1\.0\.0-[0-9a-f]{8}$/);
    const kept = await page.evaluate(
      async (folder) => (await fetch(`data/study/${folder}/families-measured.csv`)).text(),
      release.folder
    );
    expect(kept).toBe(readFileSync('sample-data/study/families-measured.csv', 'utf8'));
  });
});

describe('a link to own data', () => {
  const FAMILIES = 'sample-data/families';
  const filesOf = (change: (name: string, text: string) => string = (_, text) => text) =>
    readdirSync(FAMILIES).map((name) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(change(name, readFileSync(join(FAMILIES, name), 'utf8')))
    }));
  const choose = (page: Page, files: ReturnType<typeof filesOf>) =>
    page.locator('#open-data-files input[type=file]').setInputFiles(files);
  let link = '';

  test('carries a fingerprint and nothing of the data', async () => {
    const page = await open(`${inject('site')}explore/`, CLIPBOARD);
    await page.getByRole('button', { name: 'Open your own data' }).click();
    await choose(page, filesOf());
    await page.waitForSelector('figure#change');
    await copyOf(page, 'change');
    await page.locator('figure#change').getByText('The link to this figure was copied.').waitFor();
    link = await copied(page);
    const [, query, print] = /\/explore\/(.*)&print=(.*)#change$/.exec(link)!;
    expect(query).toBe('?v=1&data=local');
    expect(print).toMatch(/^[0-9a-f]{12}\.\d+\.[0-9a-f]{16}$/);
  });
  const lines =
    (name: string, edit: (all: string[]) => string[]) => (file: string, text: string) =>
      file === name ? edit(text.split('\n')).join('\n') : text;
  test.each([
    ['the same files', undefined, 'the fingerprints agree'],
    [
      'another score',
      lines('scores.csv', ([head = '', first = '', ...rest]) => [
        head,
        first.replace(/\d+(\.\d+)?$/, '51'),
        ...rest
      ]),
      'but values differ'
    ],
    [
      'other families',
      lines('families.csv', (all) => all.filter((_, at) => at !== 1)),
      'but have other rows'
    ],
    [
      'other labels',
      (file: string, text: string) =>
        file === 'datapackage.json' ? text.replace('"Conflict"', '"Conflicts"') : text,
      'are described differently'
    ]
  ] as const)('asks for the file and checks it: %s', async (_, change, told) => {
    const page = await open(link);
    await page.getByText('This link was made from data on somebody’s own device').waitFor();
    await choose(page, filesOf(change));
    await page.getByText(told).waitFor();
    expect(page.url()).toBe(link);
  });
});
