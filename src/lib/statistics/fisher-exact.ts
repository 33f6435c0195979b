import { checkCount } from './counts.ts';
import { hypergeometric, probabilities } from './power-series.ts';

// The relative tolerance within which R's fisher.test takes two tables for equally probable.
const TIE = 1e-7;

export interface FisherExact {
  /** Probability of a table at most as probable as the observed one. */
  readonly p: number;
  /** The same with half the weight for tables exactly as probable (Lancaster 1961). */
  readonly midP: number;
}

/**
 * Fisher's exact test of two independent proportions, two-sided (Fisher 1935; two-sided by
 * probability as Freeman and Halton 1951).
 *
 * @returns both in [0, 1]; p is 1 and midP is 0.5 if only one table is possible, as for
 *   k1 = k2 = 0; 0 where the true value is below about 1e-290; NaN for n1 = 0 or n2 = 0
 * @throws RangeError for invalid counts (see counts.ts)
 */
export function fisherExact(k1: number, n1: number, k2: number, n2: number): FisherExact {
  checkCount(k1, n1);
  checkCount(k2, n2);
  if (n1 === 0 || n2 === 0) return { p: NaN, midP: NaN };
  const { first, p } = probabilities(hypergeometric(n1, n2, k1 + k2));
  const observed = p[k1 - first] ?? 0;
  let [less, tied] = [0, 0];
  for (const probability of p) {
    if (probability < observed * (1 - TIE)) less += probability;
    else if (probability <= observed * (1 + TIE)) tied += probability;
  }
  return { p: Math.min(1, less + tied), midP: less + tied / 2 };
}
