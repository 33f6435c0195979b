import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { choose, names, present, statements, told } from './deck-page.ts';
import { fromMenu, open, openAnew, useBrowser } from './page.ts';

const { allow } = useBrowser();

/** Presses Tab until the element of that name has the keyboard. */
async function tabTo(page: Page, name: string, key = 'Tab') {
  for (let at = 0; at < 150; at += 1) {
    const here = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return (element?.labels?.[0] ?? element)?.textContent?.trim().replace(/\s+/g, ' ');
    });
    if (here === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`“${name}” cannot be reached with ${key}`);
}
test('a deck is made with the keyboard alone', async () => {
  const page = await open(present());
  await tabTo(page, 'Add a cover');
  await page.keyboard.press('Enter');
  await told(page, 'Added as slide 1: Untitled');
  await page.keyboard.type('First');
  await tabTo(page, 'Add a statement', 'Shift+Tab');
  await page.keyboard.press('Space');
  await told(page, 'Added as slide 2: Untitled');
  await page.keyboard.type('Second thought');
  await tabTo(page, 'Add a text', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Third');
  expect(await names(page)).toEqual(['First', 'Second thought', 'Third']);

  await tabTo(page, 'Move up', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await told(page, 'Moved. Slide 2 of 3: Third');
  await page.keyboard.press('Enter');
  await told(page, 'Moved. Slide 1 of 3: Third');
  await page.keyboard.press('Enter');
  await told(page, 'This is the first slide.');
  expect(await names(page)).toEqual(['Third', 'First', 'Second thought']);

  await tabTo(page, '1 Text Third', 'Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await told(page, 'Moved. Slide 3 of 3: First');
  expect(await names(page)).toEqual(['Third', 'Second thought', 'First']);
  await page.keyboard.press('Delete');
  await told(page, 'Deleted: First. Choose Undo to bring it back.');
  await page.keyboard.press('Control+z');
  await told(page, 'Undone.');
  expect(await names(page)).toEqual(['Third', 'Second thought', 'First']);
  await page.keyboard.press('Control+Shift+z');
  await told(page, 'Redone.');
  expect(await names(page)).toEqual(['Third', 'Second thought']);

  await tabTo(page, 'Duplicate');
  await page.keyboard.press('Enter');
  await told(page, 'Duplicated. Slide 3 of 3: Second thought');
  await tabTo(page, 'Statement, one sentence');
  await page.keyboard.press('End');
  await page.keyboard.type(' again now');
  await page.keyboard.press('Control+z');
  expect((await names(page)).at(-1)).toBe('Second thought again');
});

describe('a figure', () => {
  test('is added from its page, drawn live, changed and kept through a reload', async () => {
    const page = await open(`${inject('site')}explore/?v=1&measure=independence`);
    const figure = page.locator('#trajectory');
    await fromMenu(figure, 'Add to slides');
    await figure
      .getByText(/^Added to your slides as number 1: .+ Your slides are on the page “Present”\.$/)
      .waitFor();
    await page.getByRole('link', { name: 'Present', exact: true }).click();
    const shown = page.locator('#deck-in-hand figure[data-figure="trajectory"]');
    await shown.getByRole('heading', { name: /^Independence/ }).waitFor();
    expect(await names(page)).toEqual(['Mean scores of independence']);
    await page.getByText('Dataset: Published study, version 1.0.0').waitFor();

    await page.getByRole('button', { name: 'Filters' }).click();
    await page.locator('#deck-in-hand').getByLabel('LA2', { exact: true }).check({ force: true });
    const summary = shown.locator('[data-part="summary"]');
    await summary.getByText('LA1').waitFor({ state: 'detached' });
    await page.getByLabel('Speaker notes').fill('Say n.');
    await page.reload();
    await shown.getByRole('heading', { name: /^Independence/ }).waitFor();
    expect(await summary.textContent()).toMatch(/^Independence, LA2 [^L]+$/);
    expect(await page.getByLabel('Speaker notes').inputValue()).toBe('Say n.');
    const link = page.getByRole('link', { name: /^Change more on the figure’s own page/ });
    expect(await link.getAttribute('href')).toMatch(
      /explore\/\?v=1&data=study@1\.0\.0&site=LA2&measure=independence#trajectory$/
    );
  });
  test('that cannot be added is told', async () => {
    allow(/fetch|ERR_INTERNET_DISCONNECTED/);
    const page = await openAnew(`${inject('site')}explore/`);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    const figure = page.locator('#trajectory');
    await fromMenu(figure, 'Add to slides');
    await figure.getByText('This part could not be loaded.').waitFor();
  });
  test('is added from a page on the study, and by choosing it', async () => {
    const page = await open(`${inject('site')}training/?v=1&sort=share`);
    await fromMenu(page.locator('#likert-practice'), 'Add to slides');
    await page
      .locator('#likert-practice')
      .getByText(/^Added to your slides as number 1/)
      .waitFor();
    await page.getByRole('link', { name: 'Present', exact: true }).click();
    await page.locator('#deck-in-hand figure#likert-practice').waitFor();
    await page.getByLabel('Figure to add').selectOption('Observed visits');
    await page.getByRole('button', { name: 'Add this figure' }).click();
    await page.locator('#deck-in-hand figure#visits').waitFor();
    expect(await names(page)).toEqual(['Statements on practice', 'Observed visits']);
  });
});

test('slides are put in another order by dragging', async () => {
  const page = await open(present());
  await choose(page, 'a.json', statements('one', 'two', 'three'));
  await told(page, 'Opened: Talk, 3 slides.');
  const grips = page.locator('#deck-in-hand ol .grip');
  const [from, to] = [await grips.nth(0).boundingBox(), await grips.nth(2).boundingBox()];
  await page.mouse.move(from!.x + 10, from!.y + 10);
  await page.mouse.down();
  await page.mouse.move(to!.x + 10, to!.y + 5, { steps: 8 });
  await expect.poll(() => names(page)).toEqual(['two', 'three', 'one']);
  await page.mouse.move(to!.x + 10, to!.y + 20, { steps: 3 });
  await page.mouse.up();
  await told(page, 'Moved. Slide 3 of 3: one');
  expect(await names(page)).toEqual(['two', 'three', 'one']);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await names(page)).toEqual(['one', 'two', 'three']);
});

test('of 200 slides the one in hand is drawn', async () => {
  const page = await open(present());
  const slides = Array.from({ length: 200 }, (_, at) => ({
    kind: 'figure',
    figure: 'included',
    view: '',
    caption: `Figure ${at + 1}`,
    notes: ''
  }));
  await choose(page, 'long.json', { version: 1, title: 'Long', slides });
  await told(page, 'Opened: Long, 200 slides.');
  await page.locator('#deck-in-hand ol button').first().press('End');
  await page.getByRole('heading', { name: 'Slide 200 of 200: Figure 200' }).waitFor();
  await page.locator('#deck-in-hand figure#included').waitFor();
  expect(await page.locator('#deck-in-hand figure').count()).toBe(1);
  await page.getByLabel('Caption').fill('The last');
  expect((await names(page)).at(-1)).toBe('The last');
});

test.each(['', 'cy/'])('the page “%spresent/” has no finding of axe-core in use', async (lang) => {
  const page = await open(present(lang), { bypassCSP: true });
  await page.locator('section[aria-labelledby=ready-deck] button').click();
  await page.locator('#deck-in-hand ol button').nth(3).click();
  await page.locator('#deck-in-hand figure').waitFor();
  expect(await axeEverywhere(page)).toEqual([]);
});
