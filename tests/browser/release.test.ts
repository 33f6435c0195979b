import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, inject, test, vi } from 'vitest';
import { itsRecords } from '../unit/pack/shipped-release.ts';
import { axeEverywhere } from './axe.ts';
import { open, useBrowser } from './page.ts';
import { ask } from './sql-page.ts';

vi.setConfig({ testTimeout: 600_000 });
const { allow } = useBrowser();

const FOLDER = 'sample-data/families-release';
const RELEASE = 'explore/?v=1&data=families-release';
/** High enough for all figures to be in sight, which are then drawn at once; in few pixels, since none is looked at. */
const TALL = { viewport: { width: 1280, height: 12_000 }, deviceScaleFactor: 0.1 };

/** Files of the shipped release, some of them changed. */
function files(change: Readonly<Record<string, Uint8Array>> = {}): Record<string, Uint8Array> {
  const names = readdirSync(FOLDER).filter((name) => name !== 'README.md');
  const own = names.map((name) => [name, new Uint8Array(readFileSync(join(FOLDER, name)))]);
  return { ...Object.fromEntries(own), ...change };
}
const altered = () => {
  const text = gunzipSync(readFileSync(join(FOLDER, 'total.csv.gz'))).toString();
  return { 'total.csv.gz': new Uint8Array(gzipSync(text.replace('74,129,', '74,130,'))) };
};

/** Goes to another view as a link of the page does, without loading the page anew. */
async function go(page: Page, query: string) {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.querySelector('main')!.append(link);
    link.click();
    link.remove();
  }, query);
  await page.waitForFunction((wanted) => location.search === wanted, query);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)))
  );
}

/** Every cell of every table of a figure by its figure, caption, row and column; and every count of a filter. */
const cellsOf = (page: Page) =>
  page.evaluate(() => {
    const found: [string, string][] = [];
    const text = (one: Element | null) => one?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
    for (const table of document.querySelectorAll('[data-figure] table')) {
      const figure = table.closest('figure')!.dataset['figure'];
      const heads: { text: string; left: number }[] = [];
      for (const row of table.querySelectorAll('tbody tr')) {
        heads.forEach((head) => (head.left -= 1));
        const own = [...row.querySelectorAll('th')];
        const kept = heads.filter(({ left }) => left > 0);
        heads.splice(0, Infinity, ...kept);
        for (const head of own) heads.push({ text: text(head), left: head.rowSpan });
        const named = heads.map((head) => head.text).join(' / ');
        row.querySelectorAll('td').forEach((cell, at) => {
          found.push([
            `${figure} | ${text(table.querySelector('caption'))} | ${named} | ${at}`,
            text(cell)
          ]);
        });
      }
    }
    for (const label of document.querySelectorAll('[data-part="choices"] label')) {
      const count = label.querySelector('.count');
      const { name, value } = label.querySelector('input')!;
      if (count) found.push([`filter ${name} ${value}`, text(count)]);
    }
    return found;
  });

/** Numbers as they are written. */
const numbersIn = (text: string) => text.match(/[−+]?\d+(?:[.,]\d+)*%?/g) ?? [];

const { study, cube } = await itsRecords();
const sitesOf = (arm: string) =>
  study.site.levels.filter((site) => site.arm === arm).map(({ id }) => id);

type Filters = Record<string, string[]>;
function filtersOf(level?: { name: string; value: string }): Filters {
  if (!level) return {};
  if (level.name === 'arm') return { site: sitesOf(level.value) };
  return { [level.name.replace(/^f\./, '')]: [level.value] };
}
/** Families of the records behind the count of a filter, under filters on the other axes. */
function familiesAt(cell: string, filters: Filters): number | undefined {
  const [, name, value] = /^filter (\S+) (.+)$/.exec(cell) ?? [];
  if (!name || value === undefined) return undefined;
  const facets = cube.facets({ by: 'site', filters });
  const at = (axis: string, levels: readonly string[]) =>
    levels.reduce((sum, level) => sum + (facets.get(axis)?.get(level) ?? NaN), 0);
  if (name === 'arm') return at('site', sitesOf(value));
  if (name !== 'by') return at(name.replace(/^f\./, ''), [value]);
  return cube.sums({ by: 'site', filters }).reduce((sum, { families }) => sum + families, 0);
}

test('each number that any state of the page shows is that of the records', async () => {
  const release = await open(inject('site') + RELEASE, TALL);
  const records = await open(`${inject('site')}explore/?v=1&data=families`, TALL);
  for (const page of [release, records])
    await page.locator('[data-figure="included"] table').first().waitFor({ state: 'attached' });
  const offered = await release.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('[data-part="choices"] input')].map(
      ({ name, value }) => ({ name, value })
    )
  );
  const groupings = offered.filter(({ name }) => name === 'by').map(({ value }) => value);
  const levels = offered.filter(({ name }) => /^(site|arm|f\..*)$/.test(name));
  expect(groupings.length).toBe(9);
  expect(levels.length).toBeGreaterThan(20);
  let [same, absent] = [0, 0];
  const wrong: unknown[] = [];
  for (const [at, by] of groupings.entries())
    for (const [place, level] of [undefined, ...levels].entries()) {
      // Every grouping and every level, and a sixteenth of their crossings; a unit test takes all of them.
      if (at && place && (at + place) % 16) continue;
      const query = (data: string) =>
        `?v=1&data=${data}&by=${by}${level ? `&${level.name}=${level.value}` : ''}`;
      const filters = filtersOf(level);
      await go(release, query('families-release'));
      await go(records, query('families'));
      const truth = new Map(await cellsOf(records));
      for (const [cell, text] of await cellsOf(release)) {
        const numbers = numbersIn(text);
        if (!numbers.length) absent++;
        else if (truth.get(cell) === text) same++;
        // The page of records hides counts that a release may tell, and marks of it stand beside others.
        else if (numbers.length === 1 && Number(numbers[0]) === familiesAt(cell, filters)) same++;
        else wrong.push({ query: query('it'), cell, text, truth: truth.get(cell) });
      }
    }
  expect(wrong.slice(0, 10)).toEqual([]);
  expect(same).toBeGreaterThan(2_000);
  expect(absent).toBeGreaterThan(2_000);
});

test('what was not released is marked before it is chosen, and the nearest that was is offered', async () => {
  const page = await open(`${inject('site')}${RELEASE}&f.parents=lone`);
  await page.locator('[data-part="release"]').waitFor();
  await page.locator('summary', { hasText: 'Number of children' }).click();
  const label = page.locator('label', { hasText: 'One child' });
  expect(await label.locator('.count').textContent()).toMatch(/not released|no scores/);
  await label.locator('input').check();
  const told = page.locator('[data-part="not-released"]');
  await told.waitFor();
  expect(await told.textContent()).toContain('keeps back numbers of small groups');
  await told.getByRole('button', { name: /Lone or two parents: Lone parent/ }).click();
  await told.waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('?v=1&data=families-release&f.parents=lone');
  expect(await page.locator('[data-part="altered"]').count()).toBe(0);
});

test('files and SQL of a figure hold what was released and nothing else', async () => {
  const page = await open(inject('site') + RELEASE);
  const figure = page.locator('[data-figure="change"]');
  await figure.waitFor();
  await figure.getByRole('button', { name: 'Save or share' }).click();
  await figure.getByRole('button', { name: 'SQL', exact: true }).click();
  expect(await figure.locator('pre').textContent()).toContain(
    `FROM "by-site"\nWHERE about = 'pair'`
  );
  await page.goto(`${inject('site')}data/?v=1&data=families-release`);
  await page.locator('#data-families-release').waitFor();
  const rows = await ask(
    page,
    `SELECT "of", "at", n, sum_pre FROM "by-site" WHERE about = 'pair' AND site = 'LA1' AND "of" = 'conflict' ORDER BY "at"`
  );
  expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual([
    ['conflict', '3', expect.stringMatching(/^\D*$/)],
    ['conflict', '9', '15']
  ]);
});

test('a release is opened from a zip or from its files, and an altered one warns at every figure', async () => {
  const page = await open(`${inject('site')}explore/`);
  await page.getByRole('button', { name: 'Open your own data' }).click();
  const input = page.locator('#open-data-files input[type=file]').first();
  const folder = (held: Record<string, Uint8Array>) =>
    Object.fromEntries(Object.entries(held).map(([name, bytes]) => [`pack/${name}`, bytes]));
  const zip = (held: Record<string, Uint8Array>) => ({
    name: 'pack.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(folder(held)))
  });
  await input.setInputFiles(zip(files()));
  await page.waitForURL('**/explore/?v=1&data=local');
  await page.locator('[data-part="release"]').waitFor();
  expect(await page.locator('[data-part="altered"]').count()).toBe(0);
  await input.setInputFiles(
    Object.entries(files(altered())).map(([name, bytes]) => ({
      ...{ name, mimeType: 'application/octet-stream' },
      buffer: Buffer.from(bytes)
    }))
  );
  await page.locator('[data-part="altered"]').waitFor();
  expect(await page.locator('[data-part="altered"]').textContent()).toContain('total.csv.gz');
  for (const figure of await page.locator('[data-figure]').all())
    expect(await figure.locator('[data-part="caveat"]').textContent()).toContain(
      'These files are not as they were released'
    );
});

test('a release whose table is cut short is told and not opened', async () => {
  allow(/./);
  const page = await open(`${inject('site')}explore/`);
  await page.getByRole('button', { name: 'Open your own data' }).click();
  const cut = {
    'total.csv.gz': new Uint8Array(readFileSync(join(FOLDER, 'total.csv.gz')).subarray(0, 40))
  };
  await page
    .locator('#open-data-files input[type=file]')
    .first()
    .setInputFiles({
      name: 'pack.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zipSync(files(cut)))
    });
  await page.getByText('total.csv.gz').first().waitFor();
  expect(await page.locator('[data-part="release"]').count()).toBe(0);
});

test.each(['', 'cy/'])(
  '/%sexplore/ of a release has no finding of axe-core and reflows',
  async (lang) => {
    const page = await open(`${inject('site')}${lang}${RELEASE}&f.parents=lone&f.children=1`, {
      bypassCSP: true
    });
    await page.locator('[data-part="not-released"]').waitFor();
    expect(await axeEverywhere(page, 'main')).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth
    ]);
    expect(widths[0]).toBe(widths[1]);
  }
);

test('embeds and slides show a release with its badge', async () => {
  const page = await open(`${inject('site')}embed/?figure=change&v=1&data=families-release`);
  await page.locator('[data-figure="change"] table').first().waitFor({ state: 'attached' });
  expect(await page.locator('[data-part="summary"]').textContent()).toContain('Audited release');
  await page.goto(`${inject('site')}embed/?figure=model&v=1&data=families-release`);
  await page.getByText('These data do not have what this figure shows').waitFor();
});
