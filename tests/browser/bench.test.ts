import { chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import {
  changeFilters,
  changeFiltersSlowed,
  explore,
  openFiles,
  startDuckDB,
  stepThrough
} from '../../tools/bench/dashboard.ts';

test('the bench finds what it measures in the page', async () => {
  const browser = await chromium.connect(inject('browser'));
  const page = await explore(browser, inject('site'));
  const { opened } = await openFiles(page, 'sample-data/families', 75);
  expect(opened).toBeGreaterThan(0);
  const { laidOut, painted, work } = await changeFilters(page, 1);
  // The sites and six characteristics, each changed four times.
  expect(laidOut).toHaveLength(28);
  expect(painted).toHaveLength(28);
  expect(work.every((time, at) => time >= laidOut[at]! && time <= painted[at]!)).toBe(true);
  const { frames, dropped } = await stepThrough(page);
  expect(frames.length).toBeGreaterThan(10);
  expect(dropped).toBeLessThan(1);
  expect(await changeFiltersSlowed(page, 4)).toHaveLength(28);
  const { cold, warm } = await startDuckDB(browser, inject('site'));
  expect(Math.min(cold, warm)).toBeGreaterThan(0);
  await browser.close();
});
