import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Interval } from '../../../src/lib/statistics/interval.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../reference/${file}`, import.meta.url), 'utf8');

/** R's values of tests/reference/<name>.json. They carry 12 significant digits. */
export const reference = <T>(name: string) => JSON.parse(read(`${name}.json`)) as T;

/** The rows of tests/reference/<name>.csv by column name; an empty cell is ''. */
export function referenceRows(name: string): Record<string, string>[] {
  const [header = [], ...rows] = read(`${name}.csv`)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(header.map((key, at) => [key, cells[at] ?? ''])));
}

/**
 * Asserts, as one assertion, that a number agrees with R's. A value that R gives as less than
 * 1e-12 counts as zero and is compared absolutely.
 *
 * @param relative the greatest relative difference
 * @param path names the value in the failure message
 */
export function closeTo(actual: number, expected: number, relative = 1e-10, path = 'value'): void {
  const tolerance = Math.abs(expected) < 1e-12 ? 1e-12 : relative * Math.abs(expected);
  const agrees = Object.is(actual, expected) || Math.abs(actual - expected) <= tolerance;
  expect(agrees, `${path}: ${actual} where R gives ${expected} (± ${tolerance})`).toBe(true);
}

/** Asserts both ends of an interval, as two assertions. */
export function intervalCloseTo(
  actual: Interval,
  expected: readonly number[],
  relative = 1e-10,
  path = 'interval'
): void {
  closeTo(actual.low, expected[0] ?? NaN, relative, `${path}.low`);
  closeTo(actual.high, expected[1] ?? NaN, relative, `${path}.high`);
}
