import { checkTable, total } from './counts.ts';
import type { Interval } from './interval.ts';
import { medianRanks } from './median-ranks.ts';
import { wilson } from './wilson.ts';

/** Answers on a scale of agreement with as many categories for as against and none between. */
export interface Likert {
  /** How many answered. */
  readonly n: number;
  /** Share of each category in [0, 1]. */
  readonly shares: readonly number[];
  /** Answers in the upper half of the categories. */
  readonly agree: number;
  /** Answers in the lower half. */
  readonly disagree: number;
  /** Answers in the two highest categories. */
  readonly topTwo: number;
  /** Share that agrees less share that disagrees, in [-1, 1]. */
  readonly netAgreement: number;
  /** Twice the Wilson interval of the share that agrees, less 1. */
  readonly netInterval: Interval;
  /** Categories, numbered from 1, of the two middle answers; they differ only for an even n. */
  readonly median: Interval;
  /** Ranks of the ordered answers that enclose the median (see median-ranks.ts). */
  readonly medianRanks: Interval;
  /** Categories of those answers. */
  readonly medianInterval: Interval;
}

/**
 * Sums up the answers to one statement.
 *
 * @param counts answers in each category, from strongest disagreement to strongest agreement
 * @returns counts of 0 and all else NaN if nobody answered
 * @throws RangeError for invalid counts (see counts.ts) or confidence, or if the number of categories is
 *   odd, so that one would be neutral, or zero
 */
export function likert(counts: readonly number[], confidence = 0.95): Likert {
  checkTable([counts]);
  if (counts.length === 0 || counts.length % 2) {
    throw new RangeError(`${counts.length} categories cannot be halved`);
  }
  const n = total(counts);
  const agree = total(counts.slice(counts.length / 2));
  const share = wilson(agree, n, confidence);
  const ranks = medianRanks(n, confidence);
  const categoryAt = (rank: number) => {
    let below = 0;
    return n ? counts.findIndex((x) => (below += x) >= rank) + 1 : NaN;
  };
  return {
    n,
    shares: counts.map((x) => x / n),
    agree,
    disagree: n - agree,
    topTwo: total(counts.slice(-2)),
    netAgreement: (2 * agree - n) / n,
    netInterval: { low: 2 * share.low - 1, high: 2 * share.high - 1 },
    median: { low: categoryAt(Math.floor((n + 1) / 2)), high: categoryAt(Math.ceil((n + 1) / 2)) },
    medianRanks: ranks,
    medianInterval: { low: categoryAt(ranks.low), high: categoryAt(ranks.high) }
  };
}
