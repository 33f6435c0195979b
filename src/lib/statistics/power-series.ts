/**
 * A family of distributions of a count x with probability a(x) odds^x / sum, as the binomial and
 * Fisher's noncentral hypergeometric are (power series distributions, Noack 1950).
 */
export interface PowerSeries {
  readonly lowest: number;
  readonly highest: number;
  /** a(x + 1) / a(x); falls with x. */
  readonly ratio: (x: number) => number;
}

/** Successes among n: odds are p / (1 - p). */
export const binomial = (n: number): PowerSeries => ({
  lowest: 0,
  highest: n,
  ratio: (x) => (n - x) / (x + 1)
});

/**
 * Successes in the first of two groups when both have k together: odds are the odds ratio, 1 for
 * the central distribution (Fisher 1935).
 */
export const hypergeometric = (n1: number, n2: number, k: number): PowerSeries => ({
  lowest: Math.max(0, k - n2),
  highest: Math.min(n1, k),
  ratio: (x) => ((n1 - x) * (k - x)) / ((x + 1) * (n2 - k + x + 1))
});

/** Probabilities of consecutive counts from `first`; what lies outside is negligible and left out. */
export interface Probabilities {
  readonly first: number;
  readonly p: readonly number[];
}

function mode({ lowest, highest, ratio }: PowerSeries, odds: number): number {
  while (lowest < highest) {
    const middle = Math.floor((lowest + highest) / 2);
    if (ratio(middle) * odds > 1) lowest = middle + 1;
    else highest = middle;
  }
  return lowest;
}

// Below it, relative to the peak, terms are left out: the smallest numbers are slow and inexact.
const LEAST_WEIGHT = 1e-290;

/**
 * @param odds zero or more, finite
 * @returns the distribution, without what is less than 1e-290 times as probable as the likeliest
 */
export function probabilities(series: PowerSeries, odds = 1): Probabilities {
  const { lowest, highest, ratio } = series;
  const peak = mode(series, odds);
  // From the peak outwards nothing overflows, and a million counts need some 20,000 terms.
  const below: number[] = [];
  for (let x = peak - 1, weight = 1; x >= lowest; x--) {
    weight /= ratio(x) * odds;
    if (weight < LEAST_WEIGHT) break;
    below.push(weight);
  }
  const weights = below.reverse();
  const first = peak - weights.length;
  for (let x = peak, weight = 1; weight > LEAST_WEIGHT && x <= highest; x++) {
    weights.push(weight);
    weight *= ratio(x) * odds;
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { first, p: weights.map((weight) => weight / sum) };
}
