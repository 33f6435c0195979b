import tCdf from '@stdlib/stats-base-dists-t-cdf';
import type { Interval } from './interval.ts';
import { tEstimate, type TEstimate } from './t-estimate.ts';

/** Where an interval lies to a margin on both sides of 0: within it, over one of its ends, or beyond it. */
export type Within = 'inside' | 'across' | 'beyond';

/** An estimate against a margin. */
export interface Equivalence {
  /** The interval with 1 − 2·level confidence; inside the margin exactly where p is below the level. */
  readonly interval: Interval;
  /** The greater p of the two one-sided tests, 0 to 1. */
  readonly p: number;
  /** Undefined where the estimate has no interval. */
  readonly within?: Within;
}

/**
 * Two one-sided t-tests against a margin (TOST; Schuirmann 1987, Journal of Pharmacokinetics and
 * Biopharmaceutics 15): a difference of the margin or more, either way, is what each tests.
 *
 * @param margin largest difference that does not matter, in the units of the estimate, above 0
 * @param level of each test, between 0 and 0.5
 */
export function equivalence(
  { estimate, se, df }: Pick<TEstimate, 'estimate' | 'se' | 'df'>,
  margin: number,
  level: number = 0.05
): Equivalence {
  const { interval } = tEstimate(estimate, se, df, 1 - 2 * level);
  const { low, high } = interval;
  const p = Math.max(
    tCdf(-(estimate + margin) / (se > 0 ? se : NaN), df),
    tCdf((estimate - margin) / (se > 0 ? se : NaN), df)
  );
  if (Number.isNaN(low)) return { interval, p };
  const inside = low > -margin && high < margin;
  const beyond = low >= margin || high <= -margin;
  return { interval, p, within: inside ? 'inside' : beyond ? 'beyond' : 'across' };
}
