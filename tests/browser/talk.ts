import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { Told } from '#lib/story/channel.ts';
import { deckToHash } from '#lib/story/deck-link.ts';
import type { Deck } from '#lib/story/deck.ts';
import { open } from './page.ts';

const words = { kind: 'text', notes: '', text: '- One\n- Two' } as const;
export const DECK: Deck = {
  version: 1,
  title: 'A talk',
  slides: [
    { id: 'a', kind: 'cover', title: 'The first', subtitle: 'Below it', notes: 'Say hello.' },
    {
      ...{ id: 'b', kind: 'figure', figure: 'trajectory', caption: '' },
      ...{ view: '?v=1&measure=conflict&show=change', notes: 'Wait.' }
    },
    { ...words, id: 'c', title: 'The third' },
    {
      ...{ id: 'd', kind: 'figure', figure: 'included', view: '?v=1&data=families' },
      ...{ caption: 'Made up', notes: '' }
    },
    { id: 'e', kind: 'statement', text: 'The last', notes: '' }
  ]
};

export async function show(path = 'present/show/', options: BrowserContextOptions = {}) {
  const page = await open(inject('site') + path + (await deckToHash(DECK)), {
    ...{ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' },
    ...options
  });
  await ready(page);
  return page;
}
/** Waits until every slide is drawn. */
export const ready = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('.stage') && !document.querySelector('.progress')
  );
/** What a window keeps of its talk. */
export const told = (page: Page) =>
  page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((one) => one.endsWith('#talk'));
    return (JSON.parse(sessionStorage.getItem(key ?? '') ?? 'null') as { told?: Told }).told;
  });
export const place = async (page: Page) => {
  const { slide, step } = (await told(page))!.state;
  return [slide, step];
};
export const shown = (page: Page) =>
  page.locator('.cell.current [data-slide]').getAttribute('data-slide');
export async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}
export async function presenterOf(page: Page) {
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.keyboard.press('p')
  ]);
  await other.waitForSelector('[data-part="current"] [data-slide]');
  return other;
}
/** Waits until the presenter's window keeps the same state as the screen, and both draw its slide. */
export async function inStep(page: Page, presenter: Page) {
  const drawn = () =>
    presenter.locator('[data-part="current"] [data-slide]').getAttribute('data-slide');
  await expect
    .poll(
      async () => {
        const [here, there] = await Promise.all([told(page), told(presenter)]);
        const slide = String(here!.state.slide);
        const same = JSON.stringify(here!.state) === JSON.stringify(there!.state);
        return same && (await shown(page)) === slide && (await drawn()) === slide;
      },
      { timeout: 15_000 }
    )
    .toBe(true);
}
