import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { open, unfoldMenu, useBrowser } from './page.ts';

useBrowser();

/** Patients of four clinics, two of them with the treatment; pain falls by what the place of a row tells. */
const ROWS = Array.from({ length: 48 }, (_, at) => {
  const clinic = at % 4;
  const arm = clinic < 2 ? 'treatment' : 'control';
  const first = 40 + (at % 9);
  return `P${at},Clinic ${clinic + 1},${arm},${first},${first - (clinic < 2 ? 6 : 1) - (at % 3)}`;
});
const CSV = `patient_id,clinic,arm,pain_0m,pain_6m\n${ROWS.join('\n')}\n`;

const WORDS = /famil|authorit|practitioner|teulu|deulu|awdurdod|ymarferw|ymarferydd/i;
const status = (page: Page) => page.locator('p.status').first().textContent();

/** Every text and name in the part of the page about the data that are shown. */
const said = (page: Page) =>
  page.locator('.explore').evaluate((part) => {
    const named = [...part.querySelectorAll('[aria-label], [data-label]')].flatMap((one) => [
      one.getAttribute('aria-label') ?? '',
      one.getAttribute('data-label') ?? ''
    ]);
    return [part.textContent, ...named].join('\n');
  });

async function describeOwn(csv = CSV) {
  const page = await open(`${inject('subPath')}explore/`);
  await page.locator('#open-data button').click();
  await page
    .locator('#open-data-files input[type=file]')
    .setInputFiles({ name: 'clinics.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.waitForSelector('.describe h3');
  return page;
}
async function explore(page: Page) {
  await page.locator('.describe button.main').first().click();
  await page.waitForURL('**/explore/?v=1&data=local');
  await page.waitForSelector('[data-figure="change"]');
}

test('patients in clinics are called so in both languages, and families are families beside them', async () => {
  const page = await describeOwn();
  const choice = (name: string) => page.getByLabel(name).inputValue();
  expect(await choice('Who is one row about?')).toBe('patient');
  expect(await choice('What is each place?')).toBe('clinic');
  expect(await choice('Who works with them?')).toBe('clinician');
  await page.getByLabel('Fewest patients behind a number that is shown').waitFor();
  await explore(page);
  expect(await status(page)).toBe('48 of 48 patients');
  await page.getByText('Patients measured at each time point').first().waitFor();
  expect(await said(page)).not.toMatch(WORDS);

  await page.getByRole('link', { name: 'Cymraeg' }).click();
  await page.waitForURL('**/cy/explore/?v=1&data=local');
  await page.getByText('Cleifion a fesurwyd ar bob pwynt amser').first().waitFor();
  expect(await status(page)).toBe('48 o 48 o gleifion');
  expect(await said(page)).not.toMatch(WORDS);

  await page.getByLabel('Teuluoedd dychmygol', { exact: true }).check();
  await expect.poll(() => status(page)).toBe('75 o 75 o deuluoedd');
  await page.getByRole('radio', { name: 'Eich data eich hun' }).check();
  await expect.poll(() => status(page)).toBe('48 o 48 o gleifion');
});

test('words of one’s own stand at once in the form, and a neutral word in the language that lacks them', async () => {
  const page = await describeOwn();
  await page.getByLabel('Who is one row about?').selectOption('other');
  await page.getByLabel('English, one').fill('carer');
  await page.getByLabel('English, several').fill('carers');
  await page.getByLabel('Fewest carers behind a number that is shown').waitFor();
  await explore(page);
  expect(await status(page)).toBe('48 of 48 carers');
  await page.getByRole('link', { name: 'Cymraeg' }).click();
  await expect.poll(() => status(page)).toBe('48 o 48 o achosion');
});

const saved = async (page: Page, press: () => Promise<void>) => {
  const download = page.waitForEvent('download');
  await press();
  return buffer(await (await download).createReadStream());
};

/** The texts of a figure's zip, by name. */
async function zipOf(page: Page, id: string) {
  const figure = page.locator(`figure[id="${id}"]`);
  await unfoldMenu(figure);
  await figure.locator(`[aria-controls="${id}-take"]`).click();
  const button = figure.locator('[data-part="files"] .menu button').nth(2);
  const zip = await saved(page, () => button.click());
  const files = Object.entries(unzipSync(zip)).map(
    ([path, bytes]) => [path.replace(/^.*?\//, ''), strFromU8(bytes)] as const
  );
  return (name: string) => files.find(([path]) => path === name)![1];
}

test('files that are taken away speak of what is shown', async () => {
  const twice = 'P0,Clinic 2,treatment,40,30\n';
  const page = await describeOwn(CSV + twice);
  await explore(page);
  const text = await zipOf(page, 'included');
  expect(text('README.md')).toMatch(
    /^# Numbers of a figure: Patients measured at each time point\n/
  );
  expect(text('README.cy.md')).toContain("Cuddir rhifau sy'n seiliedig ar lai na 5 o gleifion.");
  for (const name of ['README.md', 'README.cy.md', 'suppression-log.csv'])
    expect(text(name), name).not.toMatch(WORDS);
  expect(text('reproduce.R')).toContain('# One row a patient:');
  expect(text('query.sql')).toContain('patients');
  const problems = page.getByRole('button', { name: 'Problems as CSV' });
  const told = (await saved(page, () => problems.click())).toString();
  expect(told).toContain('patient “P0” is also in line 2, at another clinic.');

  await page.getByLabel('Made-up families', { exact: true }).check();
  await expect.poll(() => status(page)).toBe('75 of 75 families');
  const families = await zipOf(page, 'included');
  expect(families('README.md')).toContain('# Numbers of a figure: Families measured at each');
  expect(families('reproduce.R')).toContain('# One row a family:');
  const again = (await saved(page, () => problems.click())).toString();
  expect(again).toContain('patient “P0” is also in line 2, at another clinic.');
});

test('slides speak each of their own study', async () => {
  const page = await describeOwn();
  await explore(page);
  const slide = (id: string, data: string) => ({
    ...{ id, kind: 'figure', figure: 'included', view: `?v=1${data}`, caption: '', notes: '' }
  });
  const deck = { version: 1, title: 'Both', slides: [slide('a', '&data=local'), slide('b', '')] };
  await page.getByRole('link', { name: 'Present', exact: true }).first().click();
  await page.waitForURL('**/present/');
  await page.locator('#deck-in-hand input[type=file]').setInputFiles({
    name: 'both.deck.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(deck))
  });
  const figure = page.locator('[data-figure="included"]');
  const slides = page.locator('#deck-in-hand ol button');
  await figure.getByRole('heading', { name: 'Patients measured at each time point' }).waitFor();
  await slides.nth(1).click();
  await figure.getByRole('heading', { name: 'Families measured at each time point' }).waitFor();
  expect(await page.locator('#deck-in-hand ol .name').allTextContents()).toEqual([
    ...['Patients measured', 'Families measured']
  ]);
});
