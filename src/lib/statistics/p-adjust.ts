import { total } from './counts.ts';

type Factor = (rank: number, count: number) => number;

// Step-down methods carry the greatest value up from the smallest p, step-up methods the least down
// from the greatest p.
function adjust(p: readonly number[], direction: 'down' | 'up', factor: Factor): number[] {
  if (p.some((value) => value < 0 || value > 1)) {
    throw new RangeError(`${p.join(', ')} are not all probabilities`);
  }
  const ranked = [...p.entries()]
    .filter(([, value]) => !Number.isNaN(value))
    .sort(([, a], [, b]) => a - b)
    .map(([at, value], index, { length }) => ({ at, scaled: value * factor(index + 1, length) }));
  const adjusted = p.map(() => NaN);
  const [order, carry, start] =
    direction === 'down' ? [ranked, Math.max, 0] : [ranked.reverse(), Math.min, 1];
  let carried = start;
  for (const { at, scaled } of order) {
    carried = Math.min(1, carry(carried, scaled));
    adjusted[at] = carried;
  }
  return adjusted;
}

const harmonic = (count: number) => Array.from({ length: count }, (_, i) => 1 / (i + 1));

/*
 * All methods take p values of one family of tests and return adjusted ones in the same order, each
 * in [p, 1]. A NaN stays NaN and is not counted among the tests; none gives none. A value outside
 * [0, 1] is a RangeError.
 */

/** Family-wise error under any dependence (Bonferroni 1936). */
export const bonferroni = (p: readonly number[]): number[] =>
  adjust(p, 'down', (_, count) => count);

/** Family-wise error under any dependence; never larger than Bonferroni's (Holm 1979). */
export const holm = (p: readonly number[]): number[] =>
  adjust(p, 'down', (rank, count) => count - rank + 1);

/** Family-wise error of independent or positively dependent tests (Hochberg 1988). */
export const hochberg = (p: readonly number[]): number[] =>
  adjust(p, 'up', (rank, count) => count - rank + 1);

/** False discovery rate of independent or positively dependent tests (Benjamini, Hochberg 1995). */
export const benjaminiHochberg = (p: readonly number[]): number[] =>
  adjust(p, 'up', (rank, count) => count / rank);

/** False discovery rate under any dependence (Benjamini and Yekutieli 2001). */
export const benjaminiYekutieli = (p: readonly number[]): number[] =>
  adjust(p, 'up', (rank, count) => (total(harmonic(count)) * count) / rank);
