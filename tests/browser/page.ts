import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type FrameLocator,
  type Locator,
  type Page
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

const VIEWPORT = { width: 1280, height: 900 };
/** Milliseconds: what never comes fails, what comes late on a busy machine does not. */
const PATIENCE = 60_000;

/** A page that a test has, in a context of its own. */
interface Opened {
  readonly page: Page;
  readonly options: BrowserContextOptions;
  origin: string;
  /** Hosts whose pages it has shown: a worker of one may still be fetching when the next is open. */
  readonly hosts: Set<string>;
  /** Whether it was given what an erased store does not take back. */
  spoilt: boolean;
}
/** What a test gives a page, or its context, for good. */
const SPOILING = [
  ...(['addInitScript', 'exposeFunction', 'grantPermissions', 'newCDPSession'] as const),
  ...(['newPage', 'on', 'route', 'setOffline'] as const)
];

let browser: Browser;
const troubles: string[] = [];
const opened: Opened[] = [];
/** Pages to be used again, each left as a clean profile. */
const kept: Opened[] = [];
let allowed: RegExp[] = [];

const close = ({ page }: Opened) => page.context().close();

/** Erases what a site stored in a page; what the browser fetched and compiled stays, which is most of the time to open one. */
async function leave(one: Opened) {
  const { page, origin, options, spoilt } = one;
  if (spoilt || page.isClosed()) return close(one);
  const { colorScheme = null, forcedColors = null, reducedMotion = null } = options;
  const others = page.context().pages();
  await Promise.all(others.filter((other) => other !== page).map((other) => other.close()));
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await page.mouse.move(0, 0);
  await page.setViewportSize(options.viewport ?? VIEWPORT);
  await page.emulateMedia({ media: null, colorScheme, forcedColors, reducedMotion });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await devtools.detach();
  one.spoilt = false;
  kept.push(one);
}

/**
 * Connects the tests of a file to the browser; what goes wrong in any of their pages fails the test.
 * Pages are used again, but for those that were given scripts, routes and the like.
 * @returns `allow`, by which a test names the errors that it provokes.
 */
export function useBrowser() {
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(leave));
    const told = troubles.splice(0).filter((one) => !allowed.some((known) => known.test(one)));
    allowed = [];
    expect(told).toEqual([]);
  });
  afterAll(() => browser.close());
  return { allow: (...errors: RegExp[]) => void allowed.push(...errors) };
}

async function newPage(options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext({ viewport: VIEWPORT, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const one: Opened = { page, options, origin: '', hosts: new Set(), spoilt: false };
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`page: ${error.message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!one.hosts.has(new URL(url).origin) && !/^(about|data|blob):/.test(url))
      troubles.push(`request: ${url}`);
  });
  for (const given of [page, context] as unknown as Record<string, unknown>[])
    for (const name of SPOILING) {
      const does = given[name];
      if (typeof does === 'function')
        given[name] = (...all: unknown[]) => {
          one.spoilt = true;
          return does.apply(given, all);
        };
    }
  return one;
}

async function show(one: Opened, address: string): Promise<Page> {
  opened.push(one);
  one.origin = new URL(address).origin;
  one.hosts.add(one.origin);
  const { page } = one;
  await page.goto(address);
  if (one.options.javaScriptEnabled !== false) await page.waitForSelector('html[data-alive]');
  return page;
}

/**
 * Opens an address in a profile in which nothing is stored. Errors on the console, unhandled rejections
 * and requests to another origin are kept, and fail the test at its end.
 */
export async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const same = (one: Opened) => JSON.stringify(one.options) === JSON.stringify(options);
  const place = kept.findIndex(same);
  return show(place < 0 ? await newPage(options) : kept.splice(place, 1)[0]!, address);
}

/** As `open`, in a browser that has fetched nothing yet: for tests of what a lost network takes away. */
export const openAnew = async (address: string, options: BrowserContextOptions = {}) =>
  show(await newPage(options), address);

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

/** Asks what a figure shows on demand alone, which has no menu before. */
export async function askFirst(figure: Locator | FrameLocator) {
  const unasked = figure.locator('.not-asked button');
  if (await unasked.count()) await unasked.click();
}

/** Unfolds what a figure can do: "Save or share". @param figure or what holds it alone. */
export async function unfoldMenu(figure: Locator | FrameLocator) {
  await askFirst(figure);
  // What was drawn while the site was built is live once it is in sight.
  const bar = figure.locator('[data-part="menu"]').first();
  const live = () =>
    bar.evaluate((one) => {
      one.scrollIntoView({ block: 'center' });
      return !one.closest('[data-still]');
    });
  await expect.poll(live).toBe(true);
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
