import { expect, inject, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { open, useBrowser } from './page.ts';
import { DECK, place, press, ready, show, shown, told } from './talk.ts';

useBrowser();

test('keys of clickers and of keyboards turn the slides, which a reload keeps', async () => {
  const page = await show();
  expect(await shown(page)).toBe('1');
  await press(page, 'PageDown');
  expect(await place(page)).toEqual([2, 0]);
  expect((await told(page))!.stops.slice(0, 3)).toEqual([1, 4, 1]);
  await press(page, ' ', 'ArrowRight');
  expect(await place(page)).toEqual([2, 2]);
  await page.reload();
  await ready(page);
  expect(await place(page)).toEqual([2, 2]);
  expect(new URL(page.url()).search).toBe('?v=1&slide=2');
  await press(page, 'End');
  expect(await shown(page)).toBe('5');
  await press(page, 'PageUp', 'ArrowLeft', '2', 'Enter');
  expect(await place(page)).toEqual([2, 0]);
  await press(page, 'Home');
  expect(await shown(page)).toBe('1');
  expect(await page.locator('.cell:visible [data-slide]').count()).toBe(1);
});

test('a figure comes group by group, and its scores before their changes', async () => {
  const page = await show();
  await press(page, '2', 'Enter');
  const current = page.locator('.cell.current');
  const seen = () =>
    current
      .locator('[data-part="plot"] .line')
      .evaluateAll((lines) =>
        lines.map((line) => getComputedStyle(line.parentElement!).opacity).join('')
      );
  await expect.poll(seen).toBe('100');
  await press(page, 'PageDown');
  await expect.poll(seen).toBe('110');
  await press(page, 'PageDown');
  await expect.poll(seen).toBe('111');
  expect(await current.locator('.zero').count()).toBe(0);
  await press(page, 'PageDown');
  await expect.poll(seen).toBe('111');
  expect(await current.locator('.zero').count()).toBe(1);
  await press(page, '2', 'Enter', 's');
  await expect.poll(seen).toBe('111');
  expect((await told(page))!.stops.slice(0, 3)).toEqual([1, 1, 1]);
});

test('a figure is drawn once, however the talk goes on', async () => {
  const page = await show();
  const marked = page.locator('.cell figure[data-marked]');
  await page
    .locator('.cell figure')
    .evaluateAll((figures) => figures.forEach((one) => one.setAttribute('data-marked', '')));
  expect(await marked.count()).toBe(2);
  await press(page, 'PageDown', 'PageDown', 'o', 'o', '4', 'Enter', 's', 'Home', 'PageDown');
  expect(await shown(page)).toBe('2');
  expect(await marked.count()).toBe(2);
});

test('with reduced motion nothing moves', async () => {
  const page = await show();
  await press(page, '2', 'Enter', 'PageDown', 'PageDown', 'PageDown');
  const moving = () => document.getAnimations().length;
  expect(await page.evaluate(moving)).toBe(0);
});

test('a link that cannot be read is told', async () => {
  const page = await open(`${inject('subPath')}present/show/#deck=zAAAA`);
  await page.waitForSelector('[data-part="problems"] li');
  expect(await page.locator('[data-part="problems"] li').count()).toBe(1);
});

test('the screen goes blank and is lit again', async () => {
  const page = await show();
  for (const key of ['b', '.']) {
    await press(page, key);
    expect(await page.locator('.blank').isVisible()).toBe(true);
    expect(await page.locator('.cell.current > .slide').getAttribute('inert')).toBe('');
    await press(page, key);
    expect(await page.locator('.blank').count()).toBe(0);
  }
});

test('a slide is chosen in the overview, by keys and by pointer', async () => {
  const page = await show();
  await press(page, 'o', 'ArrowRight', 'ArrowRight', 'Enter');
  expect(await page.locator('.overview').count()).toBe(0);
  expect(await shown(page)).toBe('3');
  await press(page, 'o');
  await page.getByRole('button', { name: '5: The last' }).click();
  expect(await shown(page)).toBe('5');
});

test('a figure is filtered on the spot, and one key returns to the saved view', async () => {
  const page = await show();
  await press(page, '4', 'Enter', 'f');
  const panel = page.locator('section', { hasText: 'Filter this figure' });
  const current = page.locator('.cell.current');
  expect(await current.locator('strong').allTextContents()).toContain(
    'Made-up families. Not evidence.'
  );
  const before = await current.locator('[data-part="summary"]').textContent();
  // The whole figure stays in sight beside its filters.
  const [slide, filters] = [current.locator('[data-slide]'), page.locator('.aside')];
  const [{ x, width }, aside] = [(await slide.boundingBox())!, (await filters.boundingBox())!];
  expect(x + width).toBeLessThanOrEqual(aside.x + 1);
  await panel.locator('input[name="site"]').first().check();
  await current.getByText('Changed from the saved view').waitFor();
  expect(await current.locator('[data-part="summary"]').textContent()).not.toBe(before);
  await press(page, 'Escape', 'r');
  expect(await current.getByText('Changed from the saved view').count()).toBe(0);
  expect(await current.locator('[data-part="summary"]').textContent()).toBe(before);
});

test('the code leads to the figure on its own page', async () => {
  const page = await show();
  await press(page, '2', 'Enter', 'q');
  const link = page.locator('[data-part="code"] a');
  await link.waitFor();
  const address = await link.getAttribute('href');
  expect(address).toBe(`${inject('site')}explore/?v=1&measure=conflict&show=change#trajectory`);
  expect(await page.locator('[data-part="code"] svg').isVisible()).toBe(true);
  await press(page, 'PageDown');
  expect(await page.locator('[data-part="code"]').count()).toBe(0);
});

test('once all slides are ready a talk goes on without a network', async () => {
  const page = await show(undefined, { serviceWorkers: 'block' });
  await page.context().setOffline(true);
  await press(page, '2', 'Enter', 'PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageDown');
  expect(await shown(page)).toBe('4');
  expect(await page.locator('.cell.current figure').isVisible()).toBe(true);
});

test('no text is under 24 px, and nothing leaves the screen', async () => {
  for (const [width, height] of [
    [1280, 720],
    [1024, 768]
  ] as const) {
    const page = await show('present/show/', { viewport: { width, height } });
    await press(page, 's');
    for (let slide = 1; slide <= DECK.slides.length; slide++) {
      await press(page, String(slide), 'Enter');
      const found = await page.locator('.cell.current').evaluate((cell) => {
        const scale = new DOMMatrix(getComputedStyle(cell.querySelector('[data-slide]')!).transform)
          .a;
        const edge = cell.getBoundingClientRect();
        return [...cell.querySelectorAll('*')].flatMap((one) => {
          const box = one.getBoundingClientRect();
          const text = [...one.childNodes].some(
            (node) => node instanceof Text && node.data.trim() !== ''
          );
          if (!text || box.width < 4 || !one.checkVisibility() || one.closest('title')) return [];
          const small = parseFloat(getComputedStyle(one).fontSize) * scale < 24;
          return small || box.right > edge.right + 1 || box.left < edge.left - 1
            ? [one.outerHTML]
            : [];
        });
      });
      expect(found).toEqual([]);
    }
  }
});

test('a swipe turns the slide', async () => {
  const page = await show('present/show/', { hasTouch: true });
  const swipe = (from: number, to: number) =>
    page.locator('.show').evaluate(
      (target, [from, to]) => {
        const at = (type: string, clientX: number) =>
          target.dispatchEvent(
            new PointerEvent(type, { clientX, clientY: 300, pointerType: 'touch', bubbles: true })
          );
        at('pointerdown', from!);
        at('pointerup', to!);
      },
      [from, to]
    );
  await swipe(900, 300);
  expect(await shown(page)).toBe('2');
  await swipe(300, 900);
  expect(await shown(page)).toBe('1');
});

test.each(['', 'cy/'])(
  '/%spresent/show/ has no finding of axe-core, nor its help',
  async (lang) => {
    const page = await show(`${lang}present/show/`, { bypassCSP: true });
    await press(page, '2', 'Enter', 's');
    expect(await axeEverywhere(page)).toEqual([]);
    await press(page, '?');
    await page.locator('dialog').waitFor();
    expect(await axeEverywhere(page)).toEqual([]);
  }
);
