import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { findChromium } from '../tests/browser/chromium.ts';
import { serve } from './serve.ts';

/** Audits pages of the built site as Lighthouse does by default: a phone, Slow 4G, a processor slowed 4 times. */
const PAGES = ['', 'explore/'];
const RUNS = 5;
const PORT = 9222;
const CATEGORIES = ['accessibility', 'best-practices', 'performance'];
const METRICS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'];

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The site with compressed copies of its texts beside them, as most hosts send them. */
const folder = mkdtempSync(join(tmpdir(), 'site-'));
cpSync('build', folder, { recursive: true });
for (const path of globSync(`${folder}/**/*.{html,js,css,json,svg}`))
  writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));

const { server, address } = await serve(folder, '/', 0, true);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${PORT}`]
});
try {
  for (const path of PAGES) {
    const runs = [];
    for (let run = 0; run < RUNS; run++) {
      const result = await lighthouse(address + path, {
        ...{ port: PORT, onlyCategories: CATEGORIES, logLevel: 'error' }
      });
      if (!result) throw new Error(`Lighthouse gave no result for ${path}`);
      runs.push(result.lhr);
    }
    console.log(`/${path}`);
    for (const one of CATEGORIES)
      console.log(
        `  ${one}: ${median(runs.map((run) => (run.categories[one]?.score ?? NaN) * 100))}`
      );
    for (const one of METRICS) {
      const found = median(runs.map((run) => run.audits[one]?.numericValue ?? NaN));
      console.log(`  ${one}: ${Math.round(found)} ms`);
    }
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
