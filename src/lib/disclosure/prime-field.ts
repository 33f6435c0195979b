/** The largest prime below 2^26: products of two remainders stay below 2^53 and so are exact. */
export const PRIME = 67_108_859;
const INVERSE = 1 / PRIME;

/** @param value a whole number from 0 to below 2^53. @returns its remainder, from 0 to below the prime. */
export function remainder(value: number): number {
  const rest = value - Math.floor(value * INVERSE) * PRIME;
  // The quotient may be off by one where it was rounded.
  if (rest < 0) return rest + PRIME;
  return rest >= PRIME ? rest - PRIME : rest;
}

/** Product of two remainders. */
export const product = (a: number, b: number): number => remainder(a * b);

/** @returns 1 divided by a remainder that is not 0, by Euclid's algorithm. */
export function inverse(value: number): number {
  let [rest, next, times, nextTimes] = [PRIME, value, 0, 1];
  while (next > 0) {
    const quotient = Math.floor(rest / next);
    [rest, next] = [next, rest - quotient * next];
    [times, nextTimes] = [nextTimes, times - quotient * nextTimes];
  }
  return times < 0 ? times + PRIME : times;
}

/** Subtracts a multiple of a vector from another, both of remainders, in place. */
export function subtractMultiple(from: Float64Array, times: number, vector: Float64Array): void {
  const factor = PRIME - times;
  for (let at = 0; at < from.length; at++) {
    const value = from[at]! + factor * vector[at]!;
    const rest = value - Math.floor(value * INVERSE) * PRIME;
    from[at] = rest < 0 ? rest + PRIME : rest >= PRIME ? rest - PRIME : rest;
  }
}

/**
 * Remainders that look drawn at random and are the same for the same seed, by an xorshift generator
 * (Marsaglia 2003).
 */
export function randomRemainders(seed: number, count: number): Float64Array {
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1;
  const word = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  // The first words of near seeds are alike.
  for (let warm = 0; warm < 16; warm++) word();
  return Float64Array.from({ length: count }, () => remainder(word()));
}
