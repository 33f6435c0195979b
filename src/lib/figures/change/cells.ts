import { cellOf, missing, type Cell, type Reason } from '../../data/missing.ts';
import { hide } from '../../disclosure/threshold.ts';
import type { Interval } from '../../statistics/interval.ts';
import { FEWEST_FOR_INTERVAL } from '../../statistics/t-interval.ts';

/** A value with its 95% interval, each a number or the reason why there is none. */
export interface Estimate {
  readonly value: Cell;
  readonly low: Cell;
  readonly high: Cell;
}

/**
 * Makes cells of numbers that rest on families.
 * @param families how many, of each group that a number rests on; the smallest decides.
 * @param threshold fewest families at which a number is shown.
 */
export function cellsOver(families: readonly number[], threshold: number) {
  const fewest = Math.min(...families);
  const cell = (value: number, why: Reason): Cell =>
    fewest === 0 ? missing('no-families') : hide(cellOf(value, why), fewest, threshold);
  // With three families every method here has a number, but where their values are all equal.
  const one = (value: number) => cell(value, fewest < 3 ? 'too-few' : 'no-spread');
  const bound = (value: number) =>
    fewest < FEWEST_FOR_INTERVAL ? cell(NaN, 'too-few') : one(value);
  return {
    one,
    estimate: (value: number, { low, high }: Interval): Estimate => ({
      value: one(value),
      low: bound(low),
      high: bound(high)
    })
  };
}
