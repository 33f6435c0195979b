import { expect, inject, test } from 'vitest';
import { axeEverywhere } from './axe.ts';
import { described, fileOf } from '../unit/figures/eight-studies.ts';
import { cells, open, useBrowser } from './page.ts';
import { downloaded } from './sql-page.ts';

useBrowser();

const TABLE = '[data-figure="studies"] table';
const gates = (page: Awaited<ReturnType<typeof open>>) =>
  page
    .locator('[data-gate]')
    .evaluateAll((all) =>
      all.map((one) => `${one.getAttribute('data-gate')} ${one.getAttribute('data-open')}`)
    );

test('three made-up studies are put together, and marked wherever they stand', async () => {
  const page = await open(`${inject('site')}studies/`);
  await page.getByRole('button', { name: 'Compare these studies' }).click();
  await page.waitForURL(/data=made-up-study-a~made-up-study-b~made-up-study-c$/);
  await page.locator(TABLE).waitFor();
  const [, first, , , joint, further] = await cells(page, TABLE);
  expect(first).toEqual([
    'Made-up study A: “With RA” against “Without RA”',
    'Made-up families. Not evidence.',
    'Families put in a group one by one, by chance',
    'Start – 6 months',
    ...['29', '24', 'Made up: no evidence · 4 of 5 checks met', '+7.8', '3.2 to 12.3', '2.25']
  ]);
  expect([joint![7], joint![8], further![8]]).toEqual(['+4.4', '−4.0 to 12.7', '−9.1 to 17.9']);
  expect(await page.locator('[data-part="caveat"]').textContent()).toContain(
    'Made-up families. Not evidence.'
  );
  expect(await page.locator('[data-figure="studies"] g.hollow').count()).toBe(4);
  expect((await gates(page)).filter((one) => one.endsWith('false'))).toEqual([]);
  const csv = (await downloaded(page, 'Save CSV')).bytes.toString();
  expect(csv.split('\n')[0]).toMatch(/^\uFEFF?study,version,kind,measure,better,/);
  expect(csv).toContain('together,,synthetic,conflict');
  const script = (await downloaded(page, 'Save Python script')).bytes.toString();
  expect(script).toContain('def t_quantile');
  await page.getByRole('link', { name: 'Explore Made-up study B' }).click();
  await page.locator('[data-figure="change"] table').first().waitFor({ state: 'attached' });
  expect(await page.locator('[data-part="made-up"]').count()).toBe(1);
});

test('the address keeps the choice, and says what it cannot have', async () => {
  const page = await open(`${inject('site')}studies/?data=study~nowhere~families&measure=harmony`);
  await page.locator(TABLE).waitFor();
  expect(await page.locator('[data-part="caveat"]').allTextContents()).toEqual([
    'Made-up families. Not evidence. Drawn hollow: Made-up families.',
    expect.stringContaining('1 authority with RA, 2 without')
  ]);
  const alerts = await page.locator('main [role="alert"]').allTextContents();
  expect(alerts[0]).toContain('nowhere');
  expect(alerts[1]).toContain('“harmony”');
  expect(await gates(page)).toEqual([
    ...['studies false', 'error false', 'design true', 'rules false', 'kind false'],
    'direction true'
  ]);
  const [, study] = await cells(page, TABLE);
  expect(study!.slice(6)).toEqual([
    'Very weak · 1 of 5 checks met',
    ...['+27.2', 'SD not published', 'SD not published']
  ]);
  await page.getByRole('radio', { name: 'Independence' }).check();
  await page.waitForURL(/\?v=1&data=study~nowhere~families&measure=independence$/);
  await page.getByRole('checkbox', { name: 'Made-up families', exact: true }).uncheck();
  await page.getByText('Choose two studies or more.').waitFor();
  expect(await page.locator('[data-figure="studies"]').count()).toBe(0);
  await page.goBack();
  await page.locator(TABLE).waitFor();
});

test('a comparison has no finding of axe-core, and fits 320 px', async () => {
  const page = await open(`${inject('site')}cy/studies/?data=study~families~made-up-study-a`, {
    bypassCSP: true
  });
  await page.locator(TABLE).waitFor();
  expect(await axeEverywhere(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
}, 60_000);

test('in Welsh the same numbers stand in Welsh words', async () => {
  const page = await open(`${inject('site')}cy/studies/?data=study~families`);
  await page.locator(TABLE).waitFor();
  const [, study] = await cells(page, TABLE);
  expect(study!.slice(4, 8)).toEqual([
    '17',
    '33',
    "Gwan iawn · Bodlonwyd 1 o'r 5 gwiriad",
    '+27.2'
  ]);
  expect(await page.locator('[data-gate="design"]').textContent()).toContain(
    'Yr un yw dyluniad pob un: yn wir.'
  );
});

test('own data stand beside the others while they are open, and their files say that nobody checked them', async () => {
  const page = await open(`${inject('site')}explore/`);
  await page.getByRole('button', { name: 'Open your own data' }).click();
  const about = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...described('persons')
  };
  await page.locator('#open-data-files input[type=file]').setInputFiles([
    {
      name: 'datapackage.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(about))
    },
    { name: 'persons.csv', mimeType: 'text/csv', buffer: Buffer.from(fileOf('persons')) }
  ]);
  await page.waitForSelector('[data-figure="change"]');
  await page.getByRole('link', { name: 'Compare several studies side by side' }).click();
  await page.getByRole('checkbox', { name: 'Made-up study A' }).waitFor();
  await page.getByRole('checkbox', { name: 'Your own data' }).check();
  await page.waitForURL(/data=.*~local$/);
  await page.locator(`${TABLE} [data-row="local"]`).waitFor();
  const rows = await cells(page, TABLE);
  expect(rows.find(([name]) => name?.startsWith('persons'))!.slice(7)).toEqual([
    ...['the study does not say', 'the study does not say', 'the study does not say']
  ]);
  const csv = (await downloaded(page, 'Save CSV')).bytes.toString();
  expect(csv).toContain('not_checked_for_publication');
  await page.reload();
  await page.getByText('Your own data are not open.').waitFor();
});
