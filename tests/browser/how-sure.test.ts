import { expect, inject, test } from 'vitest';
import { cells, open, useBrowser } from './page.ts';

useBrowser();
const explore = (query = '') => `${inject('site')}explore/${query}`;

test('how many answers a comparison hangs on is asked for, and named by an address', async () => {
  const page = await open(explore('#fragility'));
  await page.locator('figure#fragility tbody td').first().waitFor({ state: 'attached' });
  const rows = await cells(page, 'figure#fragility [data-part="table"]');
  const found = Object.fromEntries(rows.map((row) => [row[0], row.slice(-2)]));
  expect(found['Easy to work with/approachable']).toEqual(['3', '8']);
  expect(found['Friendly']).toEqual(['1', '1']);
  expect(found['Helpful']).toEqual(['1', '–']);
});

test('all answers of made-up families, and those without one family, are worked out when asked', async () => {
  const page = await open(explore('?data=families'));
  const card = page.locator('[data-ask="answers"]');
  expect(await page.locator('figure#answers').count()).toBe(0);
  await card.getByRole('button', { name: 'Work this out' }).click();
  await page.locator('figure#answers tbody tr').nth(8).waitFor({ state: 'attached' });
  const rows = await cells(page, 'figure#answers [data-part="table"]');
  const value = (name: string) => rows.find(([first]) => first === name)?.slice(1, 3);
  expect(value('Change score: measured both times')![0]).toBe('−28.3');
  expect(value('Places as units')).toEqual(['−28.8', 'too few authorities']);
  expect(await page.locator('figure#answers').textContent()).not.toMatch(/\bp\s*[<=]/);
});

test('a plan for the next study follows its assumptions, which the address carries', async () => {
  const page = await open(`${inject('site')}method/what-if/?if.r=0.7&if.points=5#whatif-next`);
  const figure = page.locator('figure#whatif-next');
  await figure.waitFor();
  expect(await figure.locator('output').textContent()).toContain('5 places in each group');
  await page.locator('#whatif-next-icc').focus();
  await page.keyboard.press('Home');
  expect(await figure.locator('output').textContent()).toContain('4 places in each group');
});
