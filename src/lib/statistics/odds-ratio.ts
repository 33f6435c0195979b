import { tailArea } from './confidence.ts';
import { checkCount } from './counts.ts';
import { exactLimits, likeliestOdds } from './exact-limits.ts';
import type { Interval } from './interval.ts';
import { hypergeometric } from './power-series.ts';

export interface OddsRatio {
  /** Cross product ratio k1 (n2 - k2) / (k2 (n1 - k1)). */
  readonly sample: number;
  /** Maximum of the likelihood given all margins, as R's fisher.test estimates it. */
  readonly conditional: number;
  /** Exact interval given all margins. */
  readonly interval: Interval;
}

/**
 * Odds ratio of two independent proportions, given the margins: estimate and exact interval from
 * Fisher's noncentral hypergeometric distribution (Fisher 1935, Cornfield 1956).
 *
 * @returns values in [0, Infinity]; 0 or Infinity where the observed table is the last possible one
 *   on its side. If only one table is possible the data say nothing: both estimates NaN, interval 0
 *   to Infinity. All NaN for n1 = 0 or n2 = 0
 * @throws RangeError for invalid counts (see counts.ts) or confidence
 */
export function oddsRatio(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  confidence = 0.95
): OddsRatio {
  checkCount(k1, n1);
  checkCount(k2, n2);
  const tail = tailArea(confidence);
  if (n1 === 0 || n2 === 0) {
    return { sample: NaN, conditional: NaN, interval: { low: NaN, high: NaN } };
  }
  const series = hypergeometric(n1, n2, k1 + k2);
  return {
    sample: (k1 * (n2 - k2)) / (k2 * (n1 - k1)),
    conditional: likeliestOdds(series, k1),
    interval: exactLimits(series, k1, tail)
  };
}
