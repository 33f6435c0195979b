import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { choose, names, present, statements, told } from './deck-page.ts';
import { open, useBrowser } from './page.ts';
import { downloaded } from './sql-page.ts';

useBrowser();

describe('the ready deck', () => {
  test('comes back from its file and from its link as it was', async () => {
    const page = await open(present(), { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Edit a copy' }).click();
    await told(page, /^Opened: The Restorative Approach in family services, 14 slides\./);
    const slides = await names(page);
    const { name, bytes } = await downloaded(page, 'Save as file');
    expect(name).toBe('the-restorative-approach-in-family-services.deck.json');
    const text = bytes.toString('utf8');
    await page.locator('#deck-in-hand').getByRole('button', { name: 'Copy link' }).last().click();
    await told(page, 'Link copied.');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(`${present()}#deck=`)).toBe(true);

    const other = await open(present());
    await choose(other, 'talk.json', text);
    await told(other, 'Opened:');
    expect(await names(other)).toEqual(slides);
    const third = await open(link);
    await told(third, 'Opened:');
    expect(await names(third)).toEqual(slides);
    expect(third.url()).toBe(present());
    expect(JSON.parse(text)).toEqual(
      JSON.parse(await third.evaluate(() => sessionStorage.getItem('/#deck') ?? ''))
    );
  });
  test('is offered in Welsh, in Welsh words only', async () => {
    const page = await open(present('cy/'));
    await page.getByRole('button', { name: 'Golygu copi' }).click();
    await told(page, /^Agorwyd: Y Dull Adferol mewn gwasanaethau i deuluoedd, 14 sleid\./);
    await page.locator('#deck-in-hand ol button').nth(3).click();
    await page
      .getByRole('heading', { name: 'Sleid 4 o 14: Gwrthdaro mewn tri awdurdod' })
      .waitFor();
    await page.locator('#deck-in-hand figure').waitFor();
    const said = await page.evaluate(() => {
      for (const script of document.querySelectorAll('script')) script.remove();
      return document.body.textContent;
    });
    for (const english of ['Slide', 'Tab to', 'drag and drop', 'Move up', 'Undo'])
      expect(said.includes(english), english).toBe(false);
  });
  test('is listed without scripts, which presenting needs', async () => {
    const page = await open(present(), { javaScriptEnabled: false });
    expect(await page.locator('main noscript').textContent()).toContain(
      'Making and presenting slides needs scripts'
    );
    expect(await page.locator('main ol li:visible').allTextContents()).toContain(
      'Conflict in three authorities'
    );
    expect(await page.locator('main button:visible').count()).toBe(0);
  });
});

describe('a link', () => {
  test('does not take the place of the deck in hand unasked', async () => {
    const page = await open(present());
    await choose(page, 'a.json', statements('mine'));
    await told(page, 'Opened: Talk, 1 slide.');
    await page.evaluate(
      async (deck) => {
        const stream = new Blob([deck]).stream().pipeThrough(new CompressionStream('deflate-raw'));
        const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
        const base64 = btoa(String.fromCharCode(...bytes));
        location.hash = `deck=${base64.replaceAll('+', '-').replaceAll('/', '_')}`;
      },
      JSON.stringify(statements('theirs'))
    );
    await page.getByText('This link holds slides: Talk, 1 slide.').waitFor();
    expect(await names(page)).toEqual(['mine']);
    await page.getByRole('button', { name: 'Open the link', exact: true }).click();
    await told(page, 'Opened: Talk, 1 slide.');
    expect(await names(page)).toEqual(['theirs']);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await names(page)).toEqual(['mine']);
  });
  test('that is damaged says so', async () => {
    const page = await open(`${present()}#deck=AAAA`);
    await page.getByText('The slides in this link cannot be read').waitFor();
    await told(page, 'Nothing could be opened');
  });
});

describe('a broken file', () => {
  test('says what is wrong and keeps what is sound', async () => {
    const page = await open(present());
    await choose(page, 'a.json', statements('mine'));
    await told(page, 'Opened: Talk, 1 slide.');
    const hostile = statements('<img src=x onerror=alert(1)>');
    await choose(page, 'b.json', {
      ...hostile,
      slides: [
        ...hostile.slides,
        { kind: 'video' },
        { kind: 'figure', figure: 'trajectory', view: 'javascript:alert(1)' }
      ]
    });
    await told(page, 'Opened: Talk, 2 slides.');
    expect(await names(page)).toEqual(['<img src=x onerror=alert(1)>', 'Mean scores']);
    const problems = page.getByRole('region', { name: 'What was wrong with the slides' });
    await expect
      .poll(() => problems.evaluate((region) => region === document.activeElement))
      .toBe(true);
    expect((await problems.locator('li').allTextContents()).map((one) => one.trim())).toEqual([
      expect.stringMatching(/^Slide 2 is of an unknown kind \("video"\).+must be cover/s),
      expect.stringMatching(/^Slide 3: its view cannot be read \("javascript:alert\(1\)"\)\./)
    ]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await names(page)).toEqual(['mine']);
  });
  test('that holds nothing sound changes nothing', async () => {
    const page = await open(present());
    await choose(page, 'a.json', statements('mine'));
    await told(page, 'Opened: Talk, 1 slide.');
    await choose(page, 'b.json', '{"version": 1, "slides": [');
    await told(page, 'Nothing could be opened. Your slides have not changed.');
    await page
      .getByText('This is not a file of slides: it is not JSON, or it was cut off.')
      .waitFor();
    expect(await names(page)).toEqual(['mine']);
  });
});

describe('on the device', () => {
  const kept = (page: Page) => page.evaluate(() => localStorage.getItem('/#deck') ?? '');
  test('nothing is kept unasked', async () => {
    const page = await open(present());
    await choose(page, 'a.json', statements('mine'));
    await told(page, 'Opened: Talk, 1 slide.');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
  test('two tabs do not overwrite each other silently, and one button erases', async () => {
    const one = await open(present());
    await choose(one, 'a.json', statements('mine'));
    await one.getByLabel('Keep my slides on this device').check();
    const two = await one.context().newPage();
    await two.goto(present());
    await expect.poll(() => names(two)).toEqual(['mine']);
    await one.getByLabel('Statement, one sentence').fill('from one');
    await two.getByText('Another tab keeps different slides on this device.').waitFor();
    await two.getByLabel('Statement, one sentence').fill('from two');
    expect(await kept(one)).toContain('from one');
    await two.getByRole('button', { name: 'Keep these instead' }).click();
    await one.getByText('Another tab keeps different slides on this device.').waitFor();
    expect(await kept(one)).toContain('from two');
    await one.getByRole('button', { name: 'Open those on the device' }).click();
    expect(await names(one)).toEqual(['from two']);
    await one.getByRole('button', { name: 'Delete from this device' }).click();
    expect(await kept(one)).toBe('');
    expect(await names(one)).toEqual(['from two']);
    const box = two.getByRole('checkbox', { name: 'Keep my slides on this device' });
    await expect.poll(() => box.isChecked()).toBe(false);
  });
});
