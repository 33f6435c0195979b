import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { deckToHash } from '#lib/story/deck-link.ts';
import { axeEverywhere } from './axe.ts';
import { cells, open, useBrowser } from './page.ts';
import { ready } from './talk.ts';

useBrowser();
const figure = (kind: string) => `[data-figure="${kind}"]`;
const table = (kind: string) => `${figure(kind)} [id$="-table"] table`;
const explore = async (query: string, language = '') => {
  const page = await open(`${inject('subPath')}${language}explore/${query}`);
  await page.waitForSelector(`${figure('trajectory')} h3`);
  return page;
};
const panels = (page: Page, kind = 'trajectory') =>
  page.locator(`${figure(kind)} [data-panel] .level`).allTextContents();
const picked = (page: Page) => page.locator('input[name="facet"]:checked').getAttribute('value');

test('figures are split by a choice, as the address says, and Back undoes it', async () => {
  const page = await explore('?v=1&data=families&measure=conflict');
  await page.locator('summary', { hasText: 'Split by' }).click();
  await page.locator('input[name="facet"][value="parents"]').check();
  await page.waitForURL('**/explore/?v=1&data=families&facet=parents&measure=conflict');
  await page.waitForSelector('[data-panel="two"]');
  expect((await panels(page)).map((text) => text.trim())).toEqual([
    'Lone parent (n 44)',
    'Two parents (n 31)'
  ]);
  expect(await page.locator(`${figure('trajectory')} h3`).textContent()).toBe(
    'Mean scores at each time point, split by “Lone or two parents”'
  );
  expect(await page.locator('[data-part="view"]').textContent()).toContain(
    'Scores, change and qualities are split by lone or two parents.'
  );
  // What cannot be chosen at the same time is not offered, and what is compared by it is no longer split.
  expect(await page.locator('input[name="facet"][value="site"]').count()).toBe(0);
  await page.locator('input[name="by"][value="parents"]').check();
  await page.waitForURL('**/explore/?v=1&data=families&by=parents&measure=conflict');
  await page.waitForSelector('[data-panel]', { state: 'detached' });
  await page.goBack();
  await page.waitForSelector('[data-panel="two"]');
  expect(await picked(page)).toBe('parents');
  await page.goBack();
  await page.waitForSelector('[data-panel="two"]', { state: 'detached' });
  expect(new URL(page.url()).search).toBe('?v=1&data=families&measure=conflict');
});

test('a panel has the numbers of a filter by its level, on the scale of the others', async () => {
  const numbers = async (query: string, drop: boolean) => {
    const page = await explore(query);
    await page.waitForSelector(drop ? '[data-panel="two"]' : `${figure('trajectory')} svg`);
    const rows = await cells(page, table('trajectory'));
    return rows
      .slice(1)
      .filter((row) => !drop || row[1] === 'Two parents')
      .map((row) => (drop ? [row[0], ...row.slice(2)] : row));
  };
  const split = await numbers('?v=1&data=families&measure=conflict&facet=parents', true);
  const alone = await numbers('?v=1&data=families&measure=conflict&f.parents=two', false);
  expect(split.length).toBe(9);
  // LA1 has too few lone parents at 3 months, so that those with two go with them.
  const hidden = split.findIndex((row) => row.includes('hidden, few families'));
  expect(split.filter((_, at) => at !== hidden)).toEqual(alone.filter((_, at) => at !== hidden));
  const page = await explore('?v=1&data=families&measure=conflict&facet=parents');
  await page.waitForSelector('[data-panel="two"] svg');
  const ticks = (level: string) =>
    page.locator(`[data-panel="${level}"] svg text.tick`).allTextContents();
  const scale = (all: string[]) => all.filter((one) => /^\d+$/.test(one.trim()));
  expect(scale(await ticks('lone'))).toEqual(scale(await ticks('two')));
});

test('published figures are split by arm, and what is written in the address follows in Welsh', async () => {
  const page = await explore('?v=1&facet=arm&by=site');
  await page.waitForSelector(`${figure('trajectory')} [data-panel="with"]`);
  expect((await panels(page)).map((text) => text.trim())).toEqual(['Without RA', 'With RA']);
  await page.waitForSelector(`${figure('qualities')} [data-panel="with"]`);
  await page.locator('a[hreflang="cy"]').first().click();
  await page.waitForURL('**/cy/explore/?v=1&facet=arm*');
  await page.waitForSelector(`${figure('trajectory')} [data-panel="with"]`);
  expect((await panels(page)).map((text) => text.trim())).toEqual(['Heb DA', 'Gyda DA']);
});

test('what an address cannot split by is told; an audited release says what it does not hold', async () => {
  const page = await explore('?v=1&data=families&facet=site');
  await page.waitForSelector('text=nothing called “facet=site”');
  expect(await page.locator('[data-panel]').count()).toBe(0);
  const held = await explore('?v=1&data=families-release&facet=parents');
  await held.waitForSelector('[data-panel]');
  expect(await held.locator('[data-panel]').count()).toBeGreaterThan(1);
  await held.locator(`${figure('change')} [data-panel="two"]`).waitFor();
});

test('change and the difference in change have a panel for each level, with their numbers and files', async () => {
  const page = await explore('?v=1&data=families&measure=conflict&facet=parents');
  const change = page.locator(figure('change'));
  await change.locator('[data-panel="two"] [data-part="arms"]').waitFor();
  expect((await panels(page, 'change')).map((text) => text.trim())).toEqual([
    'Lone parent (n 44)',
    'Two parents (n 31)'
  ]);
  const drawn = (level: string) =>
    change.locator(`[data-panel="${level}"] .lane .text`).allInnerTexts();
  const plain = async (level: string) =>
    (await drawn(level)).map((text) => text.replace(/\s+/g, ' ').trim());
  expect(await plain('lone')).toEqual(['+16.2n 9', '+3.7n 10', '−21.2n 6', '−30.8', '−18.9']);
  expect(await plain('two')).toEqual(['+7.7n 6', '−1.4n 8', '−22.0n 11', '−24.5', '−15.7']);
  const ticks = (level: string) => change.locator(`[data-panel="${level}"] .axis`).allInnerTexts();
  expect(await ticks('lone')).toEqual(await ticks('two'));
  const rows = await cells(page, `${table('change')}:first-of-type`);
  expect(rows[0]!.slice(0, 2)).toEqual(['Measure', 'Lone or two parents']);
  expect(await change.locator('[data-part="summary"]').textContent()).toContain('Two parents. ');
});

test.each(['trajectory', 'change', 'qualities'])(
  'split %s stands on its own and on a slide, too',
  async (kind) => {
    const view = '?v=1&data=families&facet=parents&measure=conflict';
    const levels = async (page: Page) => {
      await page.waitForSelector(`${figure(kind)} [data-panel="two"]`);
      return (await panels(page, kind)).map((text) => text.trim());
    };
    const alone = await open(`${inject('site')}embed/?figure=${kind}&${view.slice(1)}`);
    const shown = await levels(alone);
    expect(shown).toHaveLength(2);
    const slide = { id: 'a', kind: 'figure', figure: kind, view, caption: '', notes: '' } as const;
    const hash = await deckToHash({ version: 1, title: 'A talk', slides: [slide] });
    const talk = await open(`${inject('site')}present/show/${hash}`);
    await ready(talk);
    expect(await levels(talk)).toEqual(shown);
    const box = await talk.locator(`${figure(kind)} [data-panel="two"]`).boundingBox();
    expect(box!.height).toBeGreaterThan(40);
  }
);

test.each(['', 'cy/'])('split figures have no finding of axe-core in /%s', async (language) => {
  const page = await open(
    `${inject('site')}${language}explore/?v=1&data=families&facet=parents&measure=conflict`,
    { bypassCSP: true }
  );
  await page.waitForSelector('[data-figure="model"]');
  await page.waitForSelector('[data-panel="two"]');
  expect(await axeEverywhere(page)).toEqual([]);
});
