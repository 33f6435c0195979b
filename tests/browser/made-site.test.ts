import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../../tools/serve.ts';
import { open, useBrowser } from './page.ts';
import { ask } from './sql-page.ts';

useBrowser();

const TITLE = { en: 'Families of the county', cy: 'Teuluoedd y sir' };
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
const folder = mkdtempSync(join(tmpdir(), 'made-'));
let files: Record<string, Uint8Array> = {};
let site: Awaited<ReturnType<typeof serve>>;
const textOf = (path: string) => strFromU8(files[`site/${path}`]!);

/** Makes a site of the release that the page has open, and unpacks it as whoever publishes it does. */
async function make(): Promise<void> {
  const page = await open(`${inject('site')}explore/?v=1&data=families-release`);
  await page.locator('#make-site button').click();
  const form = page.locator('#make-site-form');
  await form.getByLabel('Title in English').fill(TITLE.en);
  await form.getByLabel('Title in Welsh').fill('');
  expect(await form.getByText('needs a title in both languages').isVisible()).toBe(true);
  await form.getByLabel('Title in Welsh').fill(TITLE.cy);
  const logo = form.getByLabel('Logo, if there is one');
  const svg = (text: string) => ({
    name: 'logo.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(text)
  });
  await logo.setInputFiles(svg(LOGO.replace('<path', '<script>1</script><path')));
  await form.getByText('The SVG holds a script').waitFor();
  await logo.setInputFiles(svg(LOGO));
  await form.getByLabel('Colour').fill('#ffdd00');
  await form.getByText('too light for words').waitFor();
  await form.getByLabel('Colour').fill('#7a0c2e');
  await form.getByText(/^10\.\d to 1 on white/).waitFor();
  const started = page.waitForEvent('download');
  await form.getByRole('button', { name: 'Make the site (zip)' }).click();
  const zip = await buffer(await (await started).createReadStream());
  await form.getByText('README.md in it says how to publish it').waitFor();
  files = unzipSync(zip);
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  site = await serve(join(folder, 'site'), '/a/deep/folder/of/some/host/');
}
beforeAll(make, 60_000);
afterAll(() => {
  site.server.close();
  rmSync(folder, { recursive: true });
});

test('a made site opens on its data under its own title, in both languages', async () => {
  for (const [lang, title, badge] of [
    ['', TITLE.en, 'Audited release'],
    ['cy/', TITLE.cy, 'Datganiad archwiliedig']
  ] as const) {
    const page = await open(`${site.address}${lang}explore/`);
    await page.locator('[data-part="release"]', { hasText: badge }).waitFor();
    await page.locator('[data-figure="trajectory"] table').first().waitFor({ state: 'attached' });
    expect(await page.locator('header .name').textContent()).toContain(title);
    expect(await page.title()).toContain(title);
    expect(await page.locator('header nav.wide a').count()).toBe(3);
    expect(
      await page.locator('header img').evaluate((one) => (one as HTMLImageElement).naturalWidth)
    ).toBeGreaterThan(0);
    const { version } = JSON.parse(textOf('offline.json')) as { version: string };
    expect(await page.locator('footer').textContent()).toContain(version);
    expect(version).not.toBe(
      (JSON.parse(readFileSync('build/offline.json', 'utf8')) as { version: string }).version
    );
    expect(JSON.parse(textOf('_app/version.json'))).toEqual({ version });
    expect(textOf('README.md')).toContain(version);
  }
});

test('the first page leads to the data, and every link of the site arrives', async () => {
  const page = await open(`${site.address}explore/`);
  await page.goto(site.address);
  await page.waitForURL('**/explore/');
  await page.locator('[data-part="release"]').waitFor();
  const links = await page
    .locator('header a, footer a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  for (const link of new Set(links))
    expect((await page.request.get(link)).status(), link).toBe(200);
  await page.locator('header nav.wide a', { hasText: 'Present' }).click();
  await page.waitForURL('**/present/');
  expect(await page.locator('#ready-deck').count()).toBe(0);
  await page.locator('header nav.wide a', { hasText: 'Explore' }).click();
  await page.locator('[data-part="release"]').waitFor();
});

test('data, SQL and embeds of a made site are of the release', async () => {
  const page = await open(`${site.address}data/`);
  await page.locator('#data-made-up-families').waitFor();
  expect(await ask(page, "SELECT n FROM total WHERE about = 'families'")).toEqual([['n'], ['75']]);
  await page.goto(`${site.address}cy/embed/?figure=trajectory&v=1`);
  await page.locator('[data-figure="trajectory"] table').first().waitFor({ state: 'attached' });
  expect(await page.locator('.out').textContent()).toContain(TITLE.cy);
});

test('without scripts the released numbers are tables, in both languages', async () => {
  const page = await open(`${site.address}cy/explore/`, { javaScriptEnabled: false });
  expect(await page.locator('h1').textContent()).toBe(TITLE.cy);
  await page.getByRole('link', { name: 'Yr holl rifau a ryddhawyd fel tablau' }).click();
  expect(await page.locator('table').first().textContent()).toContain('75');
  await page.goto(`${site.address}data/made-up-families/`);
  expect(await page.locator('td', { hasText: 'suppressed' }).count()).toBeGreaterThan(0);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('table:not(:has(caption, thead th[scope]))').count()).toBe(0);
});

test('nothing about the published study is in a made site', async () => {
  const names = Object.keys(files);
  expect(
    names.filter((name) => /site\/(cy\/)?(training|practice|said|approach|method)\//.test(name))
  ).toEqual([]);
  expect(names.filter((name) => /^site\/data\/(study|families)\//.test(name))).toEqual([]);
  for (const name of names.filter((one) => /\.(html|json)$/.test(one)))
    expect(strFromU8(files[name]!), name).not.toMatch(/Tina Foster|46\.21/);
});
