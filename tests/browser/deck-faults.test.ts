import { expect, inject, test } from 'vitest';
import { choose, names, present } from './deck-page.ts';
import { open, useBrowser } from './page.ts';
import { downloaded } from './sql-page.ts';
import { press, ready } from './talk.ts';

useBrowser();
const INHERITED = ['constructor', 'toString', 'hasOwnProperty'];
const figure = (name: string) => ({
  kind: 'figure',
  id: name,
  figure: name,
  view: '',
  caption: '',
  notes: ''
});
const DECK = JSON.stringify({
  version: 1,
  title: 'Names that objects inherit',
  slides: [...INHERITED, 'trajectory'].map(figure)
});

test('figures called as what all objects inherit are only figures that there are not', async () => {
  const page = await open(present());
  await choose(page, 'talk.json', DECK);
  const told = ['Constructor', 'ToString', 'HasOwnProperty', 'Trajectory of family scores'];
  await expect.poll(async () => (await names(page)).length).toBe(4);
  expect((await names(page)).slice(0, 3)).toEqual(told.slice(0, 3));
  await page.reload();
  await page.waitForSelector('html[data-alive]');
  await expect.poll(async () => (await names(page)).length).toBe(4);

  await page.goto(`${present()}show/`);
  await ready(page);
  expect(await page.getByText('Getting the slides ready').count()).toBe(0);
  await press(page, '1', 'Enter');
  await page.locator('.cell.current h2').getByText('Constructor').waitFor();
  await page.locator('.cell.current [data-reason]').getByText('constructor').waitFor();
});

test('a kept deck that cannot be read is set aside, word for word, while a new one is made', async () => {
  const page = await open(present());
  const broken = '{"version":1,"title":"Half a deck","slides":[{"kind":"cov';
  await page.evaluate((text) => sessionStorage.setItem('/#deck', text), broken);
  await page.reload();
  await page.locator('[data-part="aside"]').waitFor();
  await page.getByRole('button', { name: 'Edit a copy' }).click();
  await expect.poll(async () => (await names(page)).length).toBe(14);
  await page.reload();
  await page.locator('[data-part="aside"]').waitFor();
  const { name, bytes } = await downloaded(page, 'Save as file');
  expect(name).toBe('deck-set-aside.deck.json');
  expect(bytes.toString('utf8')).toBe(broken);
  await page.getByRole('button', { name: 'Let go of it' }).click();
  await page.reload();
  await page.locator('#deck-in-hand').waitFor();
  expect(await page.locator('[data-part="aside"]').count()).toBe(0);
  expect((await names(page)).length).toBe(14);
});

test('every slide of the ready deck has a code that a phone reads from the back row', async () => {
  const page = await open(`${inject('subPath')}cy/present/show/#ready`);
  await ready(page);
  for (let slide = 1; slide <= 14; slide += 1) {
    await press(page, ...String(slide), 'Enter', 'q');
    const address = await page.locator('[data-part="code"] a').getAttribute('href');
    expect(address!.length, `slide ${slide}`).toBeLessThan(160);
    expect(address!.startsWith(`${inject('subPath')}cy/`)).toBe(true);
    expect(await page.locator('[data-part="code"] svg').count()).toBe(1);
    await press(page, 'Escape');
  }
});
