import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../tests/browser/chromium.ts';
import { buildBenchPage, serveIsolated } from './bench/bench-page.ts';
import type { BenchPage } from './bench/in-page.ts';
import {
  changeFilters,
  changeFiltersSlowed,
  explore,
  memory,
  openFiles,
  startDuckDB,
  stepThrough
} from './bench/dashboard.ts';
import { growths } from './bench/growth.ts';
import type { MeasureId } from './bench/measures.ts';
import { markdown, type Report, type Result } from './bench/report.ts';
import { summary } from './bench/summary.ts';
import { writeLargeSample } from './sample/large-sample.ts';
import { serve } from './serve.ts';

const USAGE = `Usage: npm run bench -- [--json FILE] [--sizes N,N...]

Measures the built site in Chromium with made-up families and prints a table in Markdown.
--json   also writes every number to FILE
--sizes  numbers of families, 1000,100000,1000000 unless given; more take much memory
Build the site first: npm run build`;

const SEED = 17;
const DUCKDB_STARTS = 5;
/** Openings of the files, by families: many where one takes a moment. */
const openings = (families: number) => (families > 200_000 ? 3 : 7);
/** Rounds of changes over all facets. */
const ROUNDS = 2;
const SLOWED = 4;

type Add = (measure: MeasureId, values: readonly number[]) => void;

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  });

/** What a reader of the built site sees and waits for. */
async function measureDashboard(site: string, folder: string, families: number, add: Add) {
  const times = { opened: [] as number[], longest: [] as number[], held: [] as number[] };
  for (let opening = openings(families); opening > 0; opening--) {
    const browser = await launch();
    const page = await explore(browser, site);
    const { opened, longest } = await openFiles(page, folder, families);
    times.opened.push(opened);
    times.longest.push(longest);
    times.held.push(await memory(browser));
    if (opening === 1) {
      const { laidOut, painted, work } = await changeFilters(page, ROUNDS);
      add('filter-laid-out', laidOut);
      add('filter-painted', painted);
      add('filter-work', work);
      const { frames, dropped } = await stepThrough(page);
      add('step-frame', frames);
      add('frames-dropped', [100 * dropped]);
      add('filter-slow', await changeFiltersSlowed(page, SLOWED));
    }
    await browser.close();
  }
  add('csv-to-dashboard', times.opened);
  add('longest-task', times.longest);
  add('memory', times.held);
}

/** Cube and DuckDB side by side, in a page of their own. */
async function measureCube(address: string, folder: string, add: Add) {
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(`${address}index.html`);
  await page.waitForFunction('window.measure');
  const times = await page.evaluate(
    (name) => (window as unknown as BenchPage).measure(name),
    folder
  );
  await browser.close();
  for (const { measure, times: values } of times) add(measure, values);
}

/** How many times slower SQL answers than the cube, at the median and at the 95th percentile. */
function ratios(results: readonly Result[], families: number): Result[] {
  const of = (wanted: MeasureId) =>
    results.find(({ measure, families: size }) => measure === wanted && size === families)!;
  const cube = of('cube-questions');
  return (
    [
      ['records-ratio', 'sql-on-records'],
      ['cells-ratio', 'sql-on-cells']
    ] as const
  ).map(([measure, sql]) => {
    const { n, median, p95 } = of(sql);
    return { measure, families, n, median: median / cube.median, p95: p95 / cube.p95 };
  });
}

async function measureStarts(site: string, add: Add) {
  const times = { cold: [] as number[], warm: [] as number[] };
  const browser = await launch();
  for (let start = 0; start < DUCKDB_STARTS; start++) {
    const { cold, warm } = await startDuckDB(browser, site);
    times.cold.push(cold);
    times.warm.push(warm);
  }
  const version = browser.version();
  await browser.close();
  add('duckdb-cold', times.cold);
  add('duckdb-warm', times.warm);
  return version;
}

async function bench(sizes: readonly number[], temporary: string): Promise<Report> {
  await buildBenchPage(temporary);
  const [site, lab] = await Promise.all([serve('build'), serveIsolated(temporary)]);
  const results: Result[] = [];
  const adding =
    (families: number | null): Add =>
    (measure, values) =>
      results.push({ measure, families, ...summary(values) });
  const browser = await measureStarts(site.address, adding(null));
  for (const families of sizes) {
    console.error(`${families.toLocaleString('en-GB')} families ...`);
    const folder = join(temporary, String(families));
    await writeLargeSample(folder, families, SEED);
    await measureDashboard(site.address, folder, families, adding(families));
    await measureCube(lab.address, String(families), adding(families));
    results.push(...ratios(results, families));
    rmSync(folder, { recursive: true });
  }
  results.push(...growths(results));
  site.server.close();
  lab.server.close();
  const machine = {
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memory: `${Math.round(totalmem() / 1e9)} GB`,
    browser: `Chromium ${browser}`
  };
  return { date: new Date().toISOString(), machine, results };
}

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    sizes: { type: 'string', default: '1000,100000,1000000' },
    help: { type: 'boolean' }
  }
});
const sizes = values.sizes.split(',').map(Number);
if (values.help || !sizes.every((size) => Number.isSafeInteger(size) && size > 0)) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 1;
} else if (!existsSync('build/index.html')) {
  console.error('Build the site first: npm run build');
  process.exitCode = 1;
} else {
  const temporary = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const report = await bench(sizes, temporary);
    if (values.json) await writeFile(values.json, JSON.stringify(report, null, 2) + '\n');
    console.log(markdown(report));
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
