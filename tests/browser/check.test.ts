import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { cells, open, useBrowser } from './page.ts';
import { downloaded } from './sql-page.ts';

useBrowser();
const FAMILIES = 'sample-data/families';
type Change = Readonly<Record<string, (text: string) => string>>;

async function choose(page: Page, change: Change) {
  const button = page.getByRole('button', { name: 'Open your own data' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  await page.locator('#open-data-files input[type=file]').setInputFiles(
    readdirSync(FAMILIES).map((name) => {
      const text = readFileSync(join(FAMILIES, name), 'utf8');
      return { name, mimeType: 'text/plain', buffer: Buffer.from(change[name]?.(text) ?? text) };
    })
  );
}
const explore = (query = '') => open(`${inject('subPath')}explore/${query}`, { bypassCSP: true });
const withColumn = (name: string, value: (row: number) => string) => (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line, at) => `${line},${at ? value(at) : name}`)
    .join('\n');
const subset = (text: string) => {
  const descriptor = JSON.parse(text);
  for (const { schema } of descriptor.resources) schema.fieldsMatch = ['subset'];
  return JSON.stringify(descriptor);
};

test('the made-up families hold no identifiers, and their groups are counted', async () => {
  const page = await explore('?v=1&data=families');
  await page.getByRole('button', { name: 'Check these data' }).click();
  const check = page.locator('#check-data-found');
  await check.getByText('No identifiers were found').waitFor();
  const sizes = () => cells(page, '#check-data-found table');
  for (const [name, on] of [
    ['Number of children', false],
    ['Lone or two parents', true]
  ] as const)
    await check.locator('label', { hasText: name }).locator('input').setChecked(on);
  // Counted apart from the site's code: groups by authority, age band and lone or two parents.
  await expect.poll(sizes).toEqual([
    ['Families in a group', 'Groups', 'Total families'],
    ['1', '6', '6'],
    ['2', '6', '12'],
    ['3 to 4', '4', '12'],
    ['5 to 9', '7', '45'],
    ['10 or more', '0', '0']
  ]);
  const text = await check.textContent();
  expect(text).toContain('The smallest group has 1 family');
  expect(text).toContain('30 families of 75 (40%) are in groups of fewer than 5.');
  await check.getByLabel('What would group membership reveal?').selectOption('home_language');
  await expect.poll(() => check.textContent()).toContain('all families have the same value of');
  expect(await axeEverywhere(page, '#check-data-found')).toEqual([]);
});

test('a column that leads to people is refused where it would be loaded, and told where it would not', async () => {
  const page = await explore();
  const phones = withColumn('mobile', (row) => `07700 900${100 + row}`);
  const described = (text: string) => {
    const descriptor = JSON.parse(text);
    const { schema } = descriptor.resources.find(
      (one: { name: string }) => one.name === 'families'
    );
    schema.fields.push({ name: 'mobile', type: 'string', title: 'Mobile' });
    return JSON.stringify(descriptor);
  };
  await choose(page, { 'families.csv': phones, 'datapackage.json': described });
  const panel = page.locator('#open-data-files');
  await expect
    .poll(() => panel.textContent())
    .toContain('The column mobile of families.csv seems to hold telephone numbers');
  expect(await page.locator('input[name="data"][value="local"]').count()).toBe(0);

  await choose(page, { 'families.csv': phones, 'datapackage.json': subset });
  await page.waitForURL('**/explore/?v=1&data=local');
  await page.getByRole('button', { name: 'Check these data' }).click();
  const found = page.locator('#check-data-found li.refuse');
  await found.waitFor();
  expect(await found.textContent()).toContain('(rows: 75 of 75)');
  expect(await found.textContent()).toContain('It is still in the file');
  expect(await page.content()).not.toContain('07700');
});

test('problems stand by rule, a line is shown as it is in its file, and the CSV runs no formula', async () => {
  const page = await explore();
  await choose(page, {
    'scores.csv': (text) => `${text}F003,x,1,1,1,1\nF004,24,=1+2,<b>1</b>,1,1\n`
  });
  await page.waitForURL('**/explore/?v=1&data=local');
  const list = page.getByRole('region', { name: 'Problems in the files' });
  await list.waitFor();
  const names = await list.locator('h4').allTextContents();
  expect(names).toContain('A value is of another kind (2)');
  expect(names.some((name) => name.startsWith('A value is not one of those allowed'))).toBe(true);
  const meant = list.locator('li', { hasText: '“=1+2” should be a number' });
  await meant.getByRole('button', { name: 'Show line 182' }).click();
  await meant.locator('table').waitFor();
  expect(await meant.locator('mark').allTextContents()).toEqual(['182', '=1+2']);
  const rows = await cells(page, '#open-data-files li table');
  expect(rows.map(([line]) => line)).toEqual(['Line', '180', '181', '182']);
  expect(rows[3]).toContain('<b>1</b>');
  const csv = await downloaded(page, 'Problems as CSV');
  expect(csv.name).toBe('problems.csv');
  expect(csv.bytes.toString()).toContain(",'=1+2,");
  expect(csv.bytes.toString().split('\n')[0]).toContain(
    'rule,file,row,column,value,expected,more,problem,remedy'
  );
  expect(await axeEverywhere(page, '#open-data-files')).toEqual([]);
});
