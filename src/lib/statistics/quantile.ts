/**
 * Sample quantiles by linear interpolation of order statistics, R's default: type 7 of Hyndman and
 * Fan (1996).
 *
 * @param values NaN is skipped
 * @param probabilities each from 0 to 1
 * @returns one quantile a probability, in its order; NaN without values or for a probability out
 * of range. One value, or all equal, is every quantile.
 */
export function quantile(values: Iterable<number>, probabilities: readonly number[]): number[] {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  return probabilities.map((probability) => {
    const rank = (sorted.length - 1) * probability;
    const low = sorted[Math.floor(rank)] ?? NaN;
    const high = sorted[Math.ceil(rank)] ?? NaN;
    const weight = rank - Math.floor(rank);
    return low === high ? low : (1 - weight) * low + weight * high;
  });
}
