import { total } from './counts.ts';
import { mannWhitneyU } from './mann-whitney-u.ts';

/**
 * Probability that a unit of the first group is in a higher of ordered categories than one of the
 * second, ties counting half (common language effect size, Vargha and Delaney's A, 2000).
 *
 * @param first units of the first group in each category, the lowest first
 * @param second the same of the second group
 * @returns from 0 to 1, 0.5 without a shift; NaN if a group is empty
 * @throws RangeError for invalid counts or unequal lengths (see counts.ts)
 */
export const probabilityOfSuperiority = (
  first: readonly number[],
  second: readonly number[]
): number => mannWhitneyU(first, second) / (total(first) * total(second));

/**
 * Share of pairs in which the first group's unit is higher, less the share in which it is lower
 * (Cliff 1993). Arguments, errors and NaN as probabilityOfSuperiority.
 *
 * @returns from -1 to 1, 0 without a shift
 */
export const cliffsDelta = (first: readonly number[], second: readonly number[]): number =>
  2 * probabilityOfSuperiority(first, second) - 1;
