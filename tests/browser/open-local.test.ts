import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { open, useBrowser } from './page.ts';

useBrowser();

/** All that a page can leave behind in the browser. */
const stored = () =>
  Promise.all([
    { ...localStorage },
    { ...sessionStorage },
    document.cookie,
    indexedDB.databases().then((all) => all.map(({ name }) => name)),
    navigator.storage
      .getDirectory()
      .then(async (folder) => {
        const names: string[] = [];
        for await (const name of folder.keys()) names.push(name);
        return names;
      })
      .catch(() => [])
  ]);

test('a file is described, opened and explored without a request but for the site’s code, and leaves nothing behind', async () => {
  const explore = `${inject('subPath')}explore/`;
  const page = await open(explore);
  const context = page.context();
  const before = await page.evaluate(stored);
  const asked: string[] = [];
  context.on('request', (request) => {
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
  });
  await page.getByRole('button', { name: 'Open your own data' }).click();
  await page.locator('#open-data-files input[type=file]').setInputFiles({
    name: 'five-waves-wide.csv',
    mimeType: 'text/csv',
    buffer: readFileSync('sample-data/examples/five-waves-wide.csv')
  });
  await page.getByRole('button', { name: 'Explore these data' }).first().click();
  await page.waitForSelector('[data-figure="change"]');
  await page.locator('input[name="by"][value="Free meals"]').check();
  await page.waitForURL('**&by=Free%20meals');
  await page.locator('[data-figure="trajectory"] button', { hasText: 'Table' }).click();
  const code = ['_app/immutable/', 'icon.svg', 'service-worker.js', 'data/datasets.json'].map(
    (path) => `GET ${inject('subPath')}${path}`
  );
  expect(asked.length).toBeGreaterThan(0);
  // The site's worker comes late, and asks for the bare page once more, to keep it.
  expect(
    asked.filter((one) => one !== `GET ${explore} ` && !code.some((own) => one.startsWith(own)))
  ).toEqual([]);
  expect(asked.filter((one) => /Brynderw|Fluency|five-waves/.test(one))).toEqual([]);

  const other = await context.newPage();
  await page.close();
  await other.goto(explore);
  await other.waitForSelector('html[data-alive]');
  expect(await other.evaluate(stored)).toEqual(before);
});
