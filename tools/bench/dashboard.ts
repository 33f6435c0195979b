import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const OPEN_FOR = 180_000;
/** Milliseconds between changes, in which the page prepares the next in its idle time. */
const SETTLED = 400;
/** Milliseconds between changes of a reader who holds a key down. */
const REPEATED = 33;
const FRAME = 1000 / 60;

/** A page at `/explore/` that keeps the length of its long tasks. */
export async function explore(browser: Browser, site: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration))
    );
    observer.observe({ type: 'longtask' });
  });
  await page.goto(`${site}explore/`);
  await page.waitForSelector('html[data-alive]');
  return page;
}

/** Milliseconds of the page's longest task so far; what is shorter than 50 is 0. */
const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));

/**
 * Chooses the files of a dataset as a reader does, and waits until figures and filters of all its
 * families stand.
 */
export async function openFiles(page: Page, folder: string, families: number) {
  const files = readdirSync(folder).filter((file) => /\.(csv|json)$/.test(file));
  await page.getByRole('button', { name: 'Open your own data' }).click();
  const input = page.locator('#open-data-files input[type="file"]').first();
  await input.waitFor({ state: 'attached' });
  await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0));
  const start = performance.now();
  await input.setInputFiles(files.map((file) => join(folder, file)));
  await page.waitForFunction(
    (all) =>
      document.querySelector('[data-figure="trajectory"] svg') &&
      document.querySelector('input[name^="f."]') &&
      document
        .querySelector('p.status')
        ?.textContent?.replace(/\D+/g, '')
        .includes(all + all),
    String(families),
    { timeout: OPEN_FOR }
  );
  const opened = performance.now() - start;
  return { opened, longest: await longestTask(page) };
}

/**
 * Clicks options of every facet in turn: two levels on, then off again.
 * @returns milliseconds from each click until the page is changed and laid out, and until the
 * frame that shows it was painted; of the latter also what is left without waiting for that frame.
 */
export async function changeFilters(page: Page, rounds: number) {
  return page.evaluate(
    async ({ rounds, settled }) => {
      const names = new Set(
        [
          ...document.querySelectorAll<HTMLInputElement>('input[name="site"], input[name^="f."]')
        ].map(({ name }) => name)
      );
      const frame = () => new Promise(requestAnimationFrame);
      // What is posted in a frame's callback comes once that frame has been painted.
      const afterPaint = () =>
        new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      const times = { laidOut: [] as number[], painted: [] as number[], work: [] as number[] };
      async function click(name: string, at: number) {
        await new Promise((resolve) => setTimeout(resolve, settled));
        const option = document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)[at]!;
        const changed = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve();
          });
          const all = { subtree: true, childList: true, characterData: true };
          observer.observe(document.querySelector('.figures')!, all);
        });
        const start = performance.now();
        option.click();
        await changed;
        document.body.getBoundingClientRect();
        const waiting = performance.now();
        times.laidOut.push(waiting - start);
        await frame();
        const waited = performance.now() - waiting;
        await afterPaint();
        const painted = performance.now() - start;
        times.painted.push(painted);
        times.work.push(painted - waited);
      }
      for (let round = 0; round < rounds; round++)
        for (const name of names) for (const at of [0, 1, 0, 1]) await click(name, at);
      return times;
    },
    { rounds, settled: SETTLED }
  );
}

/** Changes filters as {@link changeFilters} does, once over, while the browser slows the page's thread. */
export async function changeFiltersSlowed(page: Page, times: number) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  const { painted } = await changeFilters(page, 1);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return painted;
}

/**
 * Steps through the levels of the facet with the most of them as fast as a key repeats, for two
 * seconds and more.
 * @returns milliseconds of each frame, and frames that were dropped as a share of those due.
 */
export async function stepThrough(page: Page) {
  const frames = await page.evaluate(
    async ({ repeated, changes }) => {
      const frames: number[] = [];
      let last = performance.now();
      let running = true;
      const watch = (now: number) => {
        frames.push(now - last);
        last = now;
        if (running) requestAnimationFrame(watch);
      };
      requestAnimationFrame(watch);
      for (let at = 0; at < changes; at++) {
        const levels = document.querySelectorAll<HTMLInputElement>('input[name="site"]');
        levels[at % levels.length]!.click();
        await new Promise((resolve) => setTimeout(resolve, repeated));
      }
      running = false;
      return frames.slice(1);
    },
    { repeated: REPEATED, changes: 66 }
  );
  const due = frames.map((frame) => Math.max(1, Math.round(frame / FRAME)));
  const all = due.reduce((sum, count) => sum + count, 0);
  return { frames, dropped: (all - frames.length) / all };
}

/** Megabytes that the largest of the browser's page processes holds; NaN where the system does not tell. */
export async function memory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const held = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))![1]);
      } catch {
        return NaN;
      }
    });
  await session.detach();
  return Math.max(...held) / 1000;
}

/**
 * Asks DuckDB the first figure's question in a clean profile, and once more on a second visit,
 * which has DuckDB in the browser's cache.
 * @returns milliseconds from the click to the answer.
 */
export async function startDuckDB(browser: Browser, site: string) {
  const context = await browser.newContext();
  const visit = async () => {
    const page = await context.newPage();
    await page.goto(`${site}explore/`);
    await page.waitForSelector('html[data-alive]');
    const figure = page.locator('[data-figure="trajectory"]');
    await figure.locator('button[aria-controls$="-share"]').click();
    await figure.locator('[id$="-share"] button', { hasText: 'SQL' }).click();
    const start = performance.now();
    await figure.locator('.run').click();
    await page.waitForSelector('[data-part="answer"]');
    const time = performance.now() - start;
    await page.close();
    return time;
  };
  const times = { cold: await visit(), warm: await visit() };
  await context.close();
  return times;
}
