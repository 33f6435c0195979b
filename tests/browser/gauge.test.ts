import { expect, inject, test } from 'vitest';
import { open, useBrowser } from './page.ts';
import { savedSvg, textsOf } from './taken-picture.ts';

useBrowser();

/** Figures that answer a question, where they are, and how sure they are. */
const GAUGES: [path: string, figure: string, word: string, count: string][] = [
  ['', 'trajectory', 'Very weak', '1 of 5 checks met'],
  ['', 'continuum', 'Weak', '2 of 5 checks met'],
  ['explore/', 'trajectory', 'Very weak', '1 of 5 checks met'],
  ['explore/', 'qualities', 'Weak', '2 of 5 checks met'],
  ['practice/', 'continuum', 'Weak', '2 of 5 checks met'],
  ['said/', 'qualities', 'Weak', '2 of 5 checks met'],
  ['training/', 'confidence', 'Weak', '2 of 5 checks met'],
  ['training/', 'likert-agency', 'Description only', '0 of 5 checks met'],
  ['embed/?figure=trajectory', 'trajectory', 'Very weak', '1 of 5 checks met'],
  ['embed/?figure=confidence&fixed=1', 'confidence', 'Weak', '2 of 5 checks met'],
  ['cy/embed/?figure=qualities', 'qualities', 'Gwan', "Bodlonwyd 2 o'r 5 gwiriad"]
];

test.each(GAUGES)('/%s says how sure %s is: %s, %s', async (path, figure, word, count) => {
  const page = await open(inject('site') + path);
  const gauge = page.locator(`figure#${figure} > [data-part="gauge"]`);
  await gauge.waitFor();
  const text = await gauge.innerText();
  expect(text).toContain(word);
  expect(text).toContain(count);
  expect(await gauge.locator('svg').count()).toBe(5);
  expect((await gauge.getAttribute('aria-label'))?.length).toBeGreaterThan(120);
});

test.each([
  ['explore/?v=1&site=LA1', 'trajectory'],
  ['explore/', 'included'],
  ['explore/?v=1&measure=cohesion', 'trajectory'],
  ['practice/', 'visits']
])('/%s has no gauge at %s, which compares nothing of what it counts', async (path, figure) => {
  const page = await open(inject('site') + path);
  await page.locator(`figure#${figure}`).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.locator(`figure#${figure} > [data-part="gauge"]`).count()).toBe(0);
});

test('a slide shows it', async () => {
  const page = await open(`${inject('site')}present/show/?v=1&slide=4#ready`);
  const gauge = page.locator('[data-slide="4"] header [data-part="gauge"]').first();
  await gauge.waitFor();
  expect(await gauge.innerText()).toMatch(/Very weak\s+1 of 5 checks met/);
  expect(await gauge.getAttribute('aria-label')).toContain('How sure: Very weak.');
  expect(await page.locator('[data-slide="4"] figure > [data-part="gauge"]:visible').count()).toBe(
    0
  );
});

test('a picture holds it, drawn and in words', async () => {
  const page = await open(`${inject('site')}training/`);
  const svg = await savedSvg(page, 'confidence', { form: 'wide' });
  const texts = textsOf(svg);
  expect(texts.slice(0, 6)).toEqual(
    expect.arrayContaining(['How sure', 'Weak', '2 of 5 checks met'])
  );
  expect(/<desc>(.*?)<\/desc>/s.exec(svg)?.[1]).toContain('How sure: Weak. 2 of 5 checks met.');
});
