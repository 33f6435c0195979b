import betaln from '@stdlib/math-base-special-betaln';
import tCdf from '@stdlib/stats-base-dists-t-cdf';

/**
 * Upper tail of Fisher's F with whole degrees of freedom, as a finite sum: the incomplete beta function
 * by its recurrence in the second parameter (Abramowitz and Stegun 1964, 26.5.16), from Student's t
 * where df1 is odd.
 *
 * @param f the statistic; 0 or less gives 1, NaN gives NaN
 * @param df1 a whole number from 1, of the numerator @param df2 of the denominator, above 0
 * @returns a probability in [0, 1]
 * @throws RangeError for any other df1
 */
export function fUpper(f: number, df1: number, df2: number): number {
  if (!Number.isSafeInteger(df1) || df1 < 1) throw new RangeError(`${df1} degrees of freedom`);
  if (f <= 0) return 1;
  const [a, ratio] = [df2 / 2, (df1 * f) / df2];
  const [x, y] = [1 / (1 + ratio), ratio / (1 + ratio)];
  const odd = df1 % 2;
  let b = odd ? 0.5 : 1;
  let upper = odd ? 2 * tCdf(-Math.sqrt(df1 * f), df2) : x ** a;
  let term = Math.exp(a * Math.log(x) + b * Math.log(y) - Math.log(b) - betaln(a, b));
  for (; b < df1 / 2; b++) {
    upper += term;
    term *= (y * (a + b)) / (b + 1);
  }
  return Math.min(1, upper);
}
