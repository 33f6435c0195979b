import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type FrameLocator,
  type Locator,
  type Page
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

let browser: Browser;
const troubles: string[] = [];
const opened: Page[] = [];
let allowed: RegExp[] = [];

/**
 * Connects the tests of a file to the browser; what goes wrong in any of their pages fails the test.
 * @returns `allow`, by which a test names the errors that it provokes.
 */
export function useBrowser() {
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()));
    const told = troubles.splice(0).filter((one) => !allowed.some((known) => known.test(one)));
    allowed = [];
    expect(told).toEqual([]);
  });
  afterAll(() => browser.close());
  return { allow: (...errors: RegExp[]) => void allowed.push(...errors) };
}

/**
 * Opens an address in a clean profile. Errors on the console, unhandled rejections and requests
 * to another origin are kept, and fail the test at its end.
 */
export async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  opened.push(page);
  const { origin } = new URL(address);
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`page: ${error.message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) troubles.push(`request: ${url}`);
  });
  await page.goto(address);
  if (options.javaScriptEnabled !== false) await page.waitForSelector('html[data-alive]');
  return page;
}

/** Text of every cell of a table, row by row, white space collapsed. */
export const cells = (page: Page, selector: string): Promise<string[][]> =>
  page
    .locator(`${selector} tr`)
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) =>
          (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
        )
      )
    );

/** Waits until figures off screen are drawn anew, too. */
export const settled = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));

/** Unfolds what a figure can do: "Save or share". @param figure or what holds it alone. */
export async function unfoldMenu(figure: Locator | FrameLocator) {
  const button = figure.locator('[data-part="menu"] button[aria-controls$="-share"]');
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

/** Uses a button of "Save or share". @param name of the button, or a part of it. */
export async function fromMenu(figure: Locator, name: string) {
  await unfoldMenu(figure);
  await figure.locator('[id$="-share"] button', { hasText: name }).click();
}

/** Unfolds whatever unfolds in the menus of figures, in sight or not. */
export const unfoldAll = (page: Page) =>
  page
    .locator(':is([data-part="menu"], [data-part="unfold"]) button[aria-expanded="false"]')
    .evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()));
