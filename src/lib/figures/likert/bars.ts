import type { LikertRow } from './rows.ts';

/** The bar of one answer; `x` and `width` are shares of the breadth of the chart, in [0, 1]. */
export interface Part {
  /** Place of the answer from 0, the strongest disagreement. */
  readonly answer: number;
  readonly count: number;
  readonly x: number;
  readonly width: number;
  /** Where the count stands. Narrow neighbours take turns, so that 1 and 1 never read as 11. */
  readonly label: 'inside' | 'above' | 'below';
}

/** Breadth of the chart in px on the narrowest screens, and of a digit with its share of the margin. */
const NARROWEST = 280;
const DIGIT = 9;

/**
 * Lays out the bars of all statements on one scale of shares, with their middles in line.
 * @returns where the middle is, and for each row the bars of the answers that somebody gave.
 */
export function barsOf(rows: readonly Pick<LikertRow, 'counts' | 'against' | 'favour' | 'n'>[]): {
  readonly middle: number;
  readonly parts: readonly (readonly Part[])[];
} {
  const left = Math.max(...rows.map(({ against, n }) => against / n));
  const span = left + Math.max(...rows.map(({ favour, n }) => favour / n));
  const parts = rows.map(({ counts, against, n }) => {
    let before = left - against / n;
    let outside = 0;
    return counts.flatMap((count, answer): Part[] => {
      if (count === 0) return [];
      const [x, width] = [before / span, count / n / span];
      before += count / n;
      const fits = width * NARROWEST >= String(count).length * DIGIT + 2;
      const label = fits ? 'inside' : outside++ % 2 ? 'below' : 'above';
      return [{ answer, count, x, width, label }];
    });
  });
  return { middle: left / span, parts };
}
