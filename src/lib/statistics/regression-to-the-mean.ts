/**
 * The follow-up mean expected of a group without any change in its circumstances, because extreme
 * scores fall back: mu + r·(baseline − mu) (Galton 1886; Bland and Altman 1994).
 *
 * @param baseline mean of the group at the start
 * @param mu mean it falls back to, that of the population the group comes from
 * @param r correlation of a unit's scores at the two waves: 1 expects no fall, 0 a fall to mu
 * @returns in the units of the scores; NaN when an argument is
 */
export function regressionToTheMean(baseline: number, mu: number, r: number): number {
  return mu + r * (baseline - mu);
}
