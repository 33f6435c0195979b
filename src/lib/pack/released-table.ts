import type { Population } from './population.ts';

/** Stands in a table of a pack for a number that is kept back, whatever the reason. */
export const SUPPRESSED = 'suppressed';

/** Columns of numbers, in their order; which of them a row has depends on what it is about. */
export const NUMBERS = [
  'n',
  'sum',
  'sumsq',
  'sum_pre',
  'sum_post',
  'sumsq_pre',
  'sumsq_post',
  'sum_product'
] as const;

/** Columns that say what a row is about. */
export const ABOUT = ['about', 'of', 'at'] as const;

/** Numbers of a row by what it is about: n and sums for scores, k as a sum for mentions. */
export const NUMBERS_OF: Readonly<
  Record<Population['about'], readonly (typeof NUMBERS)[number][]>
> = {
  families: ['n'],
  score: ['n', 'sum', 'sumsq'],
  pair: ['n', 'sum_pre', 'sum_post', 'sumsq_pre', 'sumsq_post', 'sum_product'],
  mentions: ['n', 'sum'],
  patterns: ['n']
};

/** Response patterns over the waves as texts, `X` seen and `.` not, the one seen throughout first. */
export const patternTexts = (waves: number): string[] =>
  Array.from({ length: 1 << waves }, (_, at) => (1 << waves) - 1 - at).map((bits) =>
    Array.from({ length: waves }, (_, wave) => (bits & (1 << wave) ? 'X' : '.')).join('')
  );

/** Name of the table of some axes. */
export const tableName = (axes: readonly string[]): string =>
  axes.length
    ? `by-${axes.map((axis) => axis.toLowerCase().replace(/[^a-z0-9]+/g, '-')).join('.')}`
    : 'total';
