/**
 * Additive moments of n values x, shifted by a centre so that sums of squares stay small
 * (Chan, Golub and LeVeque 1983, "Algorithms for computing the sample variance").
 *
 * The relative error of a variance taken from them is at most about n·2⁻⁵²·(1 + k²), where k is
 * the distance from centre to mean in SDs: scores near 1e6 with SD 1 keep at least 8 significant
 * digits for n·(1 + k²) up to 4e7.
 */
export interface Moments {
  n: number;
  centre: number;
  /** Σ(x − centre); 0 when n = 0. */
  sum: number;
  /** Σ(x − centre)²; absent when second moments are not known, as for a mean printed without SD. */
  sumsq?: number;
}

/**
 * Sums values in one pass. NaN is skipped and not counted; no values give n = 0.
 *
 * @param centre defaults to the first finite value, or 0 without one
 */
export function momentsOf(values: Iterable<number>, centre?: number): Moments {
  const moments = { n: 0, sum: 0, sumsq: 0 };
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (Number.isFinite(value)) centre ??= value;
    const deviation = value - (centre ?? 0);
    moments.n += 1;
    moments.sum += deviation;
    moments.sumsq += deviation * deviation;
  }
  return { ...moments, centre: centre ?? 0 };
}

/**
 * Moments of n values of which only the mean is printed, or the mean and the SD (divisor n − 1).
 */
export function publishedMoments(n: number, mean: number, sd?: number): Moments {
  const moments = { n, centre: mean, sum: 0 };
  return sd === undefined ? moments : { ...moments, sumsq: (n - 1) * sd * sd };
}

/**
 * Moments of the values of both, around the centre of a. An operand with n = 0 changes nothing;
 * the second moment is absent where it is absent in either.
 */
export function addMoments(a: Moments, b: Moments): Moments {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const shift = b.centre - a.centre;
  const total: Moments = { n: a.n + b.n, centre: a.centre, sum: a.sum + b.sum + b.n * shift };
  if (a.sumsq !== undefined && b.sumsq !== undefined)
    total.sumsq = a.sumsq + b.sumsq + shift * (2 * b.sum + b.n * shift);
  return total;
}

/** @returns the arithmetic mean, NaN when n = 0 */
export function mean(moments: Moments): number {
  return moments.centre + moments.sum / moments.n;
}

/**
 * @returns the mean of a less that of b, NaN where either is; centres are subtracted before the rest,
 * so that means far from 0 do not round away a small difference
 */
export function meanDifference(a: Moments, b: Moments): number {
  return a.centre - b.centre + (a.sum / a.n - b.sum / b.n);
}

/**
 * @returns Σ(x − mean)²; NaN when n = 0 or the second moment is absent, and 0 where the sums cannot
 * tell the spread from rounding, as for values that are equal or that differ by a few units in the
 * last digit of the centre
 */
export function sumOfSquares({ n, centre, sum, sumsq }: Moments): number {
  if (n === 0 || sumsq === undefined) return NaN;
  const squares = sumsq - (sum * sum) / n;
  const rounding = n * (Number.EPSILON * sumsq + (4 * Number.EPSILON * centre) ** 2);
  return squares <= rounding ? 0 : squares;
}

/** @returns the variance with divisor n − 1; NaN when n < 2 or the second moment is absent */
export function variance(moments: Moments): number {
  return sumOfSquares(moments) / (moments.n - 1);
}

/** @returns the standard deviation, the square root of the variance; NaN where that is */
export function sd(moments: Moments): number {
  return Math.sqrt(variance(moments));
}
