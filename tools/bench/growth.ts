import type { MeasureId } from './measures.ts';
import type { Result } from './report.ts';

/** What is asked how it grows, by the measure that says so. */
const GROWS = {
  'filter-growth': 'filter-work',
  'cube-growth': 'cube-questions'
} as const satisfies Partial<Record<MeasureId, MeasureId>>;

/** How many times longer each takes than with a tenth of the families, where both were measured. */
export function growths(results: readonly Result[]): Result[] {
  return Object.entries(GROWS).flatMap(([measure, of]) => {
    const found = results.filter((one) => one.measure === of);
    return found.flatMap(({ families, n, median, p95 }): Result[] => {
      const tenth = found.find((one) => families !== null && one.families === families / 10);
      if (!tenth) return [];
      const times = { median: median / tenth.median, p95: p95 / tenth.p95 };
      return [{ measure: measure as keyof typeof GROWS, families, n, ...times }];
    });
  });
}
