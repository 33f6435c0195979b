import { expect, inject, test } from 'vitest';
import { described, fileOf, type StudyName } from '../unit/figures/eight-studies.ts';
import { cells, open, useBrowser } from './page.ts';

useBrowser();

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';
/** Opens the files of one of the eight small studies as a reader does. */
async function explored(name: StudyName) {
  const page = await open(`${inject('site')}explore/`);
  await page.getByRole('button', { name: 'Open your own data' }).click();
  const about = { $schema: PROFILE, ...described(name) };
  await page.locator('#open-data-files input[type=file]').setInputFiles([
    {
      name: 'datapackage.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(about))
    },
    { name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(fileOf(name)) }
  ]);
  await page.waitForSelector('[data-figure="change"]');
  return page;
}

test('a trial of sites has its model, its variants by name, and a test of the sites’ shares', async () => {
  const page = await explored('sites');
  const model = page.locator('[data-figure="model"]');
  await model.getByRole('button', { name: 'Fit the model' }).click();
  await model.getByText('0: with minus without').first().waitFor();
  expect(await model.locator('input[name="model-by"]').count()).toBe(0);
  // With so many sites a table is made when it is opened.
  const shown = (figure: string, what: 'Table' | 'Chart') =>
    page.locator(`[data-figure="${figure}"]`).getByRole('button', { name: what, exact: true });
  await shown('model', 'Table').click();
  const rows = await cells(page, '[data-figure="model"] table');
  expect(rows.find(([term]) => term?.startsWith('9 minus 0: with'))).toEqual([
    '9 minus 0: with minus without',
    ...['−4.60', '1.43', '18.0', '−7.60 to −1.60', '0.005']
  ]);
  await shown('model', 'Chart').click();
  await model.getByRole('checkbox', { name: 'Least squares with CR2 errors' }).check();
  await page.waitForURL(/model=cr2/);
  await model.getByRole('heading', { name: 'score: least squares with CR2 errors' }).waitFor();
  expect(await model.getByRole('checkbox', { name: 'Maximum likelihood (ML)' }).isDisabled()).toBe(
    true
  );
  await model.getByRole('checkbox', { name: 'Least squares with CR2 errors' }).uncheck();
  await model.getByRole('checkbox', { name: 'Time as a straight line' }).check();
  await page.waitForURL(/model=linear/);
  await model.getByText('Change a month: with minus without').first().waitFor();
  await shown('qualities', 'Table').click();
  const [heads] = await cells(page, '[data-figure="qualities"] table');
  expect(heads!.slice(-3)).toEqual([
    'p, t-test of the sites’ shares, two-sided',
    'p, adjusted (Benjamini-Hochberg)',
    'p, adjusted (Holm)'
  ]);
});

test('a trial of persons within places opens with its arms compared', async () => {
  const page = await explored('crossed');
  await page.waitForURL('**/explore/?v=1&data=local&by=arm');
  await page.getByText('compared by arm').waitFor();
});

test('one arm has no p in any table, and nothing to compare', async () => {
  const page = await explored('one');
  for (const figure of ['qualities', 'change']) {
    const heads = (await cells(page, `[data-figure="${figure}"] table`))[0]!;
    expect(heads.filter((head) => /^p\b/.test(head))).toEqual([]);
  }
  expect(await page.locator('main').textContent()).not.toContain('Only one of');
});
