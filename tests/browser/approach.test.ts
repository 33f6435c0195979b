import { describe, expect, inject, test } from 'vitest';
import { figuresOn } from '../../src/lib/figures/figures.ts';
import { cells, fromMenu, open, unfoldAll, useBrowser } from './page.ts';

const PAGES = ['approach/', 'cy/approach/'];
const FIGURES = figuresOn('approach').map(({ id }) => id);

useBrowser();

describe.each(PAGES)('/%s', (path) => {
  test('shows every card, every way of working and every account with scripts off', async () => {
    const page = await open(inject('site') + path, { javaScriptEnabled: false });
    expect(await page.locator('#questions [data-card]:visible').count()).toBe(5);
    for (const pane of ['to', 'with', 'not', 'for'])
      expect(await page.locator(`#window-${pane}`).isVisible()).toBe(true);
    expect(await page.locator('#window [data-part="unplaced"] li:visible').count()).toBe(5);
    expect(await page.locator('[data-case]:visible').count()).toBe(12);
    for (const figure of FIGURES)
      expect(await page.locator(`#${figure} table`).isVisible()).toBe(true);
  });

  test('does not scroll sideways at 320 px, with every part open', async () => {
    const page = await open(inject('site') + path, { viewport: { width: 320, height: 640 } });
    await page.locator('#questions input[value="all"]').check();
    await unfoldAll(page);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth
    ]);
    expect(widths).toEqual([320, 320]);
  });
});

test.each(['said/', 'cy/said/'])('/%s shows every account with scripts off', async (path) => {
  const page = await open(inject('site') + path, { javaScriptEnabled: false });
  expect(await page.locator('#themes [data-account]:visible').count()).toBe(37);
  expect(await page.locator('#themes [data-part="controls"]').isVisible()).toBe(false);
  expect(await page.locator('#qualities table').isVisible()).toBe(true);
});

test('cards are turned by keyboard, and come round', async () => {
  const page = await open(`${inject('site')}approach/`);
  const shown = () => page.locator('#questions .question:visible').allTextContents();
  expect(await shown()).toEqual(['What happened?']);
  await page.locator('#questions input[value="1"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await shown()).toEqual(['Who has been affected and how?']);
  await page.getByRole('button', { name: 'Next question' }).focus();
  for (let turn = 0; turn < 3; turn++) await page.keyboard.press('Enter');
  expect(await shown()).toEqual(['What happened?']);
  await page.getByRole('button', { name: 'Previous question' }).press('Space');
  expect(await shown()).toEqual(['What needs to happen now to make changes?']);
  expect(await page.locator('#questions input[value="5"]').isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'All at once' }).check();
  expect(await shown()).toHaveLength(5);
});

test('the cards are printed alone, and the page whole again after them', async () => {
  const page = await open(`${inject('site')}approach/`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.locator('#window table').isVisible()).toBe(true);
  // Printing holds the page still until the dialog closes, so that is when to look.
  const during = await page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length).length;
    return new Promise<number[]>((resolve) => {
      window.print = () =>
        resolve([seen('[data-card]'), seen('h1'), seen('h3'), seen('table'), seen('footer')]);
      [...document.querySelectorAll<HTMLButtonElement>('#questions .turn button')].at(-1)?.click();
    });
  });
  expect(during).toEqual([5, 0, 0, 0, 0]);
  await page.waitForSelector('h1');
});

test('the window is walked by arrow keys, along its sides', async () => {
  const page = await open(`${inject('site')}approach/`);
  const pane = (name: string) => page.locator(`#window-${name}`).isVisible();
  const focused = () =>
    page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value);
  expect(await pane('with')).toBe(true);
  await page.locator('#window input[value="with"]').focus();
  const walk = [
    ['ArrowDown', 'for'],
    ['ArrowLeft', 'not'],
    ['ArrowLeft', 'not'],
    ['ArrowUp', 'to'],
    ['ArrowRight', 'with']
  ] as const;
  for (const [key, name] of walk) {
    await page.keyboard.press(key);
    expect(await focused()).toBe(name);
    expect(await pane(name)).toBe(true);
    expect(await page.locator('#window input:checked').count()).toBe(1);
  }
  await page.locator('[data-pane="to"]').click();
  expect(await pane('with')).toBe(false);
  expect(await page.locator('#window-to strong').allTextContents()).toEqual([
    'LA1:10',
    'LA1, no code given'
  ]);
  await page.locator('[data-pane="not"]').click();
  expect(await page.locator('#window-not').textContent()).toContain(
    'No account in the slides clearly belongs here.'
  );
});

test('accounts are filtered through the address, which brings them back', async () => {
  const page = await open(`${inject('site')}said/`, {
    permissions: ['clipboard-read', 'clipboard-write']
  });
  const figure = page.locator('#themes');
  const shown = () =>
    figure
      .locator('[data-account]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-account')));
  await figure.getByRole('checkbox', { name: 'Problems and challenges' }).check();
  await page.waitForURL(/f\.theme=problems/);
  await figure.getByRole('checkbox', { name: 'LA3' }).check();
  await page.waitForURL(/site=LA3/);
  await figure.getByRole('checkbox', { name: 'Families' }).check();
  await page.waitForURL(/f\.who=families/);
  expect(await shown()).toEqual(['problems-earlier']);
  expect(await figure.getByRole('status').first().textContent()).toBe('1 of 37 accounts is shown.');
  expect((await cells(page, '#themes-table table')).slice(1).map((row) => row[3])).toEqual([
    'Without a code'
  ]);

  await fromMenu(figure, 'Copy link');
  await figure.getByText('The link to this figure was copied.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(
    /said\/\?v=1&data=study@1\.0\.0&site=LA3&f\.theme=problems&f\.who=families#themes$/
  );

  const again = await open(link.replace('/said/', '/cy/said/'));
  expect(await again.locator('#themes [data-account]').count()).toBe(1);
  const checked = await again
    .locator('#themes input:checked')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(checked).toEqual(['LA3', 'problems', 'families']);

  await page.goBack();
  await page.goBack();
  await page.goBack();
  await page.waitForFunction(
    () => document.querySelectorAll('#themes [data-account]').length === 37
  );
  expect(new URL(page.url()).search).toBe('');
});

test('typing finds words without accents, and codes', async () => {
  const page = await open(`${inject('site')}cy/said/`);
  const search = page.getByRole('searchbox');
  const shown = () => page.locator('#themes [data-account]').count();
  await search.fill('THÎM');
  expect(await shown()).toBe(1);
  await search.fill('thim');
  expect(await shown()).toBe(1);
  await search.fill('la2:7');
  expect(await shown()).toBe(2);
  await search.fill('zzz');
  expect(await shown()).toBe(0);
  await page.waitForURL(/f\.search=zzz$/);
  expect(await page.locator('#themes p[role="status"]').textContent()).toBe(
    "Dangosir 0 o'r 37 hanes."
  );
  expect(await page.locator('#themes').textContent()).toContain('Nid oes hanes yn cyfateb');
});

test('what a link asks and the accounts lack is told', async () => {
  const page = await open(`${inject('site')}said/?v=1&f.theme=weather&site=LA9`);
  expect(await page.locator('#themes .unknown').allTextContents()).toEqual([
    'This dataset has nothing called “f.theme=weather”, so it was left out.',
    'This dataset has nothing called “site=LA9”, so it was left out.'
  ]);
  expect(await page.locator('#themes [data-account]').count()).toBe(37);
});

test('the card, the way of working, the case and the words that are looked for come back by the address', async () => {
  const page = await open(`${inject('site')}approach/`);
  await page.locator('#questions input[value="3"]').check();
  await page.waitForURL(/f\.question=3/);
  await page.locator('[data-pane="for"]').click();
  await page.waitForURL(/f\.quadrant=for/);
  await page.getByRole('button', { name: 'Next case' }).click();
  await page.waitForURL(/f\.case=2/);
  const again = await open(page.url());
  expect(await again.locator('#questions [data-card]:visible').getAttribute('data-card')).toBe('3');
  expect(await again.locator('#window-for').isVisible()).toBe(true);
  expect(await again.locator('[data-case]:visible').getAttribute('data-case')).toBe('2');
  await page.goBack();
  await page.waitForFunction(() => !location.search.includes('case'));
  expect(await page.locator('[data-case]:visible').getAttribute('data-case')).toBe('1');
  const said = await open(`${inject('site')}said/?v=1&f.search=lifeline`);
  expect(await said.getByRole('searchbox').inputValue()).toBe('lifeline');
  expect(await said.locator('#themes [data-account]').count()).toBe(1);
});

test('a case is placed by keyboard, and then this site says how it reads it', async () => {
  const page = await open(`${inject('site')}approach/`);
  const first = page.locator('[data-case="1"]');
  expect(await first.locator('details p').first().isVisible()).toBe(false);
  await first.locator('input').first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await first.locator('input:checked').getAttribute('value')).toBe('with');
  expect(await first.locator('details').innerText()).toMatch(
    /You chose: With\.\s+To\. Others decided/
  );
});

test.each([
  ['approach/#themes', /\/said\/#themes$/],
  ['cy/approach/?v=1&f.theme=problems#themes', /\/cy\/said\/\?v=1&f\.theme=problems#themes$/],
  ['approach/#observed-practice', /\/practice\/#observed-practice$/],
  ['practice/#qualities', /\/said\/#qualities$/]
])('an old address, %s, leads on to where its part is', async (old, now) => {
  const page = await open(inject('site') + old);
  await page.waitForURL(now);
  await page.locator(new URL(page.url()).hash).first().waitFor();
  const still = await open(inject('site') + old, { javaScriptEnabled: false });
  const id = new URL(still.url()).hash;
  expect(await still.locator(`a${id}`).getAttribute('href')).toMatch(new RegExp(`${id}$`));
});
