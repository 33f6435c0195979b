import betaln from '@stdlib/math-base-special-betaln';

/**
 * The factor J that takes the bias from a standardised mean difference, exact (Hedges 1981):
 * Γ(m/2) / (√(m/2)·Γ((m − 1)/2)), through the beta function so that large m keep all digits.
 *
 * @param df degrees of freedom m of the SD
 * @returns above 0.56 and below 1, rising with df; NaN for fewer than 2, where no unbiased estimate
 * exists
 */
export function hedgesCorrection(df: number): number {
  return df >= 2 ? Math.exp(-betaln((df - 1) / 2, 0.5)) * Math.sqrt((2 * Math.PI) / df) : NaN;
}
