import { expect, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { useBrowser } from './page.ts';
import { inStep, presenterOf, press, ready, show, shown } from './talk.ts';

useBrowser();

test('the presenter has notes, the next slide and the time', async () => {
  const page = await show();
  const presenter = await presenterOf(page);
  expect(await presenter.locator('[data-part="speaker-notes"]').textContent()).toContain(
    'Say hello.'
  );
  expect(
    await presenter.locator('[data-part="next"] [data-slide]').getAttribute('data-slide')
  ).toBe('2');
  expect(await presenter.locator('[data-part="elapsed"]').textContent()).toMatch(/^0:00:\d\d$/);
  await presenter.getByRole('button', { name: 'Next', exact: true }).click();
  await inStep(page, presenter);
  expect(await shown(page)).toBe('2');
  expect(await presenter.locator('[data-part="speaker-notes"]').textContent()).toContain('Wait.');
});

test('screen and presenter stay in step through 100 random commands and reloads', async () => {
  const page = await show();
  const presenter = await presenterOf(page);
  // A generator with a seed, so that a failure can be had again.
  let seed = 20_261_123;
  const upTo = (n: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % n;
  const keys = ['PageDown', 'PageUp', 'Home', 'End', 'b', 'o', 's', 'q', '2', '4', 'Enter', 'r'];
  for (let at = 1; at <= 100; at++) {
    const window = upTo(2) ? page : presenter;
    if (at % 20 === 0) {
      await window.reload();
      if (window === page) await ready(page);
      else await presenter.waitForSelector('[data-part="current"] [data-slide]');
    } else await press(window, keys[upTo(keys.length)]!);
    if (at % 4 === 0) await inStep(page, presenter);
  }
  await inStep(page, presenter);
}, 120_000);

test('the presenter’s window has no finding of axe-core', async () => {
  const page = await show('present/show/', { bypassCSP: true });
  const presenter = await presenterOf(page);
  await presenter.waitForSelector('[data-part="next"] figure');
  expect(await axeEverywhere(presenter)).toEqual([]);
});
