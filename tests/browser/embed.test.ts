import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { embedSnippet } from '../../src/lib/figures/takeaway/embed-snippet.ts';
import { axeEverywhere } from './axe.ts';
import { fromMenu, open, useBrowser } from './page.ts';

const { allow } = useBrowser();
/** Another site, whose page holds the snippet in a narrow column. */
let snippet = '';
const host = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="en" data-alive><title>Other</title><link rel="icon" href="data:,">` +
      `<body style="margin:0"><div style="width:342px">${snippet}</div></body></html>`
  );
});
beforeAll(() => new Promise<void>((done) => void host.listen(0, '127.0.0.1', done)));
afterAll(() => host.close());

const embed = (query: string, lang = '') => open(`${inject('subPath')}${lang}embed/${query}`);
const text = (page: Page, selector: string) => page.locator(selector).innerText();

describe('a figure on its own', () => {
  test('gives the document its title, and stands with notes, n and source, without the site around it', async () => {
    const page = await embed('?figure=included');
    await page.waitForSelector('figure#included');
    await page.waitForFunction(
      () => document.title === document.querySelector('figcaption')!.textContent.trim()
    );
    expect(await page.locator('nav, header, footer').count()).toBe(0);
    expect(await page.locator('[data-part="notes"] li').first().isVisible()).toBe(true);
    expect(await text(page, '[data-part="summary"]')).toContain('24 (Start), 11 (3 months)');
    expect(await text(page, '[data-part="source"]')).toMatch(/^Source: /);
    expect(await page.locator('[data-part="menu"]').isVisible()).toBe(true);
    expect(await axeEverywhere(page)).toEqual([]);
  });
  test('is fixed where the address says so, in the view and the language of the address', async () => {
    const page = await embed('?figure=trajectory&v=1&measure=conflict&fixed=1', 'cy/');
    await page.waitForSelector('figure#trajectory');
    expect(await page.locator('[data-part="menu"]').isVisible()).toBe(false);
    expect(await page.locator('[data-part="chart"] h4').allInnerTexts()).toHaveLength(1);
    const out = page.getByRole('link', { name: 'Agor yn yr archwiliwr' });
    expect(await out.evaluate((link: HTMLAnchorElement) => link.href)).toBe(
      `${inject('subPath')}cy/explore/?v=1&measure=conflict#trajectory`
    );
  });
  test('draws records, too, and what the reader changes goes into the way out', async () => {
    const page = await embed('?figure=distribution&v=1&data=families&measure=conflict~cohesion');
    await page.waitForSelector('figure#distribution');
    await page.getByLabel('Measure').selectOption('cohesion');
    const out = page.getByRole('link', { name: 'Open in the explorer' });
    await expect
      .poll(() => out.getAttribute('href'))
      .toContain('?v=1&data=families&measure=conflict~cohesion&detail=cohesion#distribution');
  });
  test('asks unbidden for what pages ask on demand', async () => {
    const page = await embed('?figure=model&v=1&data=families&fixed=1');
    await page.waitForSelector('figure#model [data-part="chart"] [role="img"]');
    expect(await text(page, '[data-part="summary"]')).toMatch(/families/);
    expect(await page.locator('.demand button').count()).toBe(0);
  });
  test.each([
    ['', 'The address names no figure.'],
    ['?figure=nothing', 'This site has no figure called “nothing”.'],
    ['?figure=visits&v=1&data=families', 'These data do not have what this figure shows.'],
    ['?figure=change&v=1&data=local', 'These data are only on your device']
  ])('says what stands in the way: %s', async (query, told) => {
    const page = await embed(query);
    await page.getByText(told).waitFor();
  });
});

describe('in a page of another origin', () => {
  test('fits a column of 342 px and takes the height that it needs, more or less', async () => {
    const site = inject('site');
    allow(new RegExp(`^request: ${site}`));
    const address = `${site}embed/?figure=visits`;
    snippet = embedSnippet(address, 'Visits');
    const page = await open(`http://localhost:${(host.address() as AddressInfo).port}/`);
    const inside = page.frameLocator('iframe');
    await inside.locator('figure#visits').waitFor();
    const fits = async () => {
      const [has, needs] = await Promise.all([
        page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height),
        inside.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height))
      ]);
      return has === needs ? has : undefined;
    };
    await expect.poll(fits).toBeGreaterThan(200);
    const before = (await fits())!;
    expect(
      await inside.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
    ).toBeLessThanOrEqual(342);
    const table = inside.getByRole('button', { name: 'Table', exact: true });
    await table.click();
    // The table stands in the place of the chart.
    await expect.poll(fits).not.toBe(before);
    await inside.getByRole('button', { name: 'Chart', exact: true }).click();
    await expect.poll(fits).toBe(before);
  });
});

test('the figure’s page gives the HTML, with the choices and a preview', async () => {
  const page = await open(`${inject('subPath')}practice/?v=1&site=LA1`);
  const figure = page.locator('figure#visits');
  expect(await axeEverywhere(page, 'figure#visits')).toEqual([]);
  await page.reload();
  await page.waitForSelector('html[data-alive]');
  await fromMenu(figure, 'embed');
  await figure.getByRole('button', { name: 'Embed in a page' }).click();
  const html = figure.getByLabel('HTML for your page');
  expect(await html.inputValue()).toContain(
    'embed/?figure=visits&#38;v=1&#38;data=study@1.0.0&#38;site=LA1"'
  );
  await figure.locator('label', { hasText: 'Fixed, without controls' }).locator('input').check();
  await figure.locator('label', { hasText: 'Cymraeg' }).locator('input').check();
  await expect
    .poll(() => html.inputValue())
    .toContain(
      `src="${inject('subPath')}cy/embed/?figure=visits&#38;v=1&#38;data=study@1.0.0&#38;site=LA1&#38;fixed=1"`
    );
  const preview = page.frameLocator('iframe[title^="Preview"]');
  const title = await preview.locator('figcaption').innerText();
  await expect.poll(() => html.inputValue()).toContain(`title="${title}"`);
});
