import type { TEstimate } from '../../../src/lib/statistics/t-estimate.ts';
import { closeTo, intervalCloseTo } from './reference.ts';

/** What tt() in golden_records.R keeps of t.test(). */
export interface RTest {
  estimate: number;
  se: number;
  t: number;
  df: number;
  p: number;
  ci: number[];
}

/** What co() in golden_records.R keeps of a coefficient of lm(). */
export interface RCoefficient {
  b: number;
  se: number;
  t: number;
  p: number;
  ci: number[];
}

/** Asserts estimate, se, t, p and interval, as six assertions. */
export function coefficientCloseTo(
  actual: TEstimate,
  expected: RCoefficient | undefined,
  path: string
): void {
  closeTo(actual.estimate, expected?.b ?? NaN, 1e-10, `${path}.estimate`);
  for (const name of ['se', 't', 'p'] as const)
    closeTo(actual[name], expected?.[name] ?? NaN, 1e-10, `${path}.${name}`);
  intervalCloseTo(actual.interval, expected?.ci ?? [], 1e-10, `${path}.ci`);
}

/** Asserts the same and df, as seven assertions. */
export function testCloseTo(actual: TEstimate, expected: RTest | undefined, path: string): void {
  coefficientCloseTo(actual, expected && { ...expected, b: expected.estimate }, path);
  closeTo(actual.df, expected?.df ?? NaN, 1e-10, `${path}.df`);
}
