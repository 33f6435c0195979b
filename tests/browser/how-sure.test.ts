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

test('what could have been found follows the margin that is stated, which the address carries', async () => {
  const page = await open(explore('?data=families#detectable'));
  const figure = page.locator('figure#detectable');
  await figure.locator('tbody tr').nth(2).waitFor({ state: 'attached' });
  const margin = figure.getByLabel('Your margin, in points');
  await margin.fill('40');
  await margin.press('Enter');
  await page.waitForURL(/if\.margin\.conflict=40/);
  const [, ...rows] = await cells(page, 'figure#detectable [data-part="table"]');
  expect(rows.map((row) => row[4])).toEqual(['inside the margin', 'inside the margin', '–']);
  expect(rows[2]![1]).toBe('too few authorities');
  expect(await figure.textContent()).toContain(
    'would call this equivalent, of these families only'
  );
  expect(await figure.textContent()).not.toMatch(/\bp\s*[<=]/);
  await figure.locator('select').selectOption('cohesion');
  await expect.poll(() => figure.textContent()).toContain('Cohesion, 9 months');
  expect(await margin.inputValue()).toBe('');
});

test('groups at the start are compared without a test, and what is hidden keeps its row', async () => {
  const page = await open(explore('?data=families#alike'));
  await page.locator('figure#alike tbody tr').first().waitFor({ state: 'attached' });
  const rows = await cells(page, 'figure#alike [data-part="table"]');
  const conflict = rows.filter(([name]) => name === 'First score: Conflict');
  expect(conflict.map((row) => row[3])).toEqual(['+1.52', '+0.08']);
  expect(rows.filter((row) => row[3] === 'hidden, few families').length).toBeGreaterThan(5);
  const text = await page.locator('figure#alike').textContent();
  expect(text).toContain('Hidden does not mean that there is none.');
  expect(text).not.toMatch(/\bp\s*[<=]/);
});

test('those not measured again are always told, and a further change is the reader’s', async () => {
  const page = await open(explore('?data=families&if.moved.conflict=10#not-measured'));
  const figure = page.locator('figure#not-measured');
  await figure.locator('tbody tr').nth(7).waitFor({ state: 'attached' });
  const [, ...rows] = await cells(page, 'figure#not-measured [data-part="table"]');
  expect(rows.map((row) => row[3])).toEqual(['32%', '33%', ...Array<string>(6).fill('32%, 33%')]);
  const text = await figure.textContent();
  expect(text).toContain('With a further +10.0 points, which you assume');
  expect(text).toContain('No data can check this.');
});

test('nobody is said to have got better until a reliability is stated', async () => {
  const page = await open(explore('?data=families#got-better'));
  const figure = page.locator('figure#got-better');
  await figure.locator('tbody tr').nth(7).waitFor({ state: 'attached' });
  expect(await figure.textContent()).toContain('no reliability of this measure is given');
  await figure.getByLabel('Reliability (0 to 1)').fill('0.8');
  await figure.getByLabel('Reliability (0 to 1)').press('Enter');
  await figure.locator('tbody tr').nth(13).waitFor({ state: 'attached' });
  const [, ...rows] = await cells(page, 'figure#got-better [data-part="table"]');
  expect(rows[0]![0]).toBe('Better, “With RA”');
  const hidden = 'hidden, few families';
  expect(rows.slice(0, 3).map((row) => row[1])).toEqual([hidden, hidden, '0 of 17']);
});

test('groups of families are compared once one is chosen, each look is counted, and no p is given', async () => {
  const page = await open(explore('?data=families#subgroups'));
  const figure = page.locator('figure#subgroups');
  await figure.waitFor();
  expect(await figure.textContent()).toContain('your look is counted');
  await figure.getByLabel('Characteristic').selectOption('Lone or two parents');
  await page.waitForURL(/facet=parents/);
  await figure.locator('tbody tr').nth(1).waitFor({ state: 'attached' });
  const [, ...rows] = await cells(page, 'figure#subgroups [data-part="table"]');
  expect(rows.map(([level, value]) => [level, value])).toEqual([
    ['Lone parent', '−30.8'],
    ['Two parents', '−24.5']
  ]);
  expect(await figure.textContent()).toContain('Looks taken in this visit: 1');
  await figure.getByLabel('Measure').selectOption('Cohesion');
  await expect.poll(() => figure.textContent()).toContain('Looks taken in this visit: 2');
  await figure.getByLabel('Measure').selectOption('Conflict');
  await expect.poll(() => figure.textContent()).toContain('Conflict, 9 months, by');
  const text = await figure.textContent();
  expect(text).toContain('Looks taken in this visit: 2');
  expect(text).toContain('No p-value is given for whether the difference varies');
});

test('over fewer than five places nothing is drawn, and why is said', async () => {
  const page = await open(explore('?data=families#over-sites'));
  const figure = page.locator('figure#over-sites');
  await figure.waitFor();
  const text = await figure.textContent();
  expect(text).toContain('“With RA”: nothing is worked out over places.');
  expect(text).toContain('“Without RA”: nothing is worked out over places.');
  expect(await figure.locator('[data-part="chart"] svg').count()).toBe(0);
});
