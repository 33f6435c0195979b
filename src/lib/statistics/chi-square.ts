import normalCdf from '@stdlib/stats-base-dists-normal-cdf/lib/main.js';

/**
 * Upper tail of the chi-square distribution with whole degrees of freedom, as a finite sum
 * (Abramowitz and Stegun 1964, 26.4.4 and 26.4.5).
 *
 * @param x the statistic; 0 or less gives 1, NaN gives NaN
 * @param df degrees of freedom, a whole number from 1
 * @returns a probability in [0, 1]
 * @throws RangeError for any other df
 */
export function chiSquareUpper(x: number, df: number): number {
  if (!Number.isSafeInteger(df) || df < 1) throw new RangeError(`${df} degrees of freedom`);
  if (x <= 0) return 1;
  const density = Math.exp(-x / 2);
  const odd = df % 2;
  let upper = odd ? 2 * normalCdf(-Math.sqrt(x), 0, 1) : density;
  let term = odd ? density * Math.sqrt((2 * x) / Math.PI) : (density * x) / 2;
  for (let d = odd ? 1 : 2; d < df; d += 2) {
    upper += term;
    term *= x / (d + 2);
  }
  return Math.min(1, upper);
}
