const MOST_ITERATIONS = 100;
const TOLERANCE = 1e-12;

/** A function's value and slope at one point. */
export interface Tangent {
  readonly value: number;
  readonly slope: number;
}

export interface Root {
  readonly x: number;
  /** How often the function was evaluated. */
  readonly iterations: number;
  /** False where the function keeps its sign up to the limit; x is then the limit. */
  readonly converged: boolean;
}

/**
 * A root at which a function changes from negative to positive, by Newton's method kept inside a
 * bracket: a step that would leave it is replaced by a bisection, or by a doubling while no upper end is known
 * (Dennis and Schnabel 1983, section 2.5). The search ends with a step of at most 1e-12 times x.
 * @param tangent the function; negative at `low`
 * @param low where the search starts, zero or more
 * @param limit the largest x to be tried
 */
export function risingRoot(tangent: (x: number) => Tangent, low: number, limit: number): Root {
  let high = Infinity;
  let x = low;
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
    const { value, slope } = tangent(x);
    if (value < 0) low = x;
    else high = x;
    const step = x - value / slope;
    const inside = step >= low && step <= Math.min(high, limit);
    const next = inside ? step : Math.min(high < Infinity ? (low + high) / 2 : 2 * low + 1, limit);
    if (Math.abs(next - x) <= TOLERANCE * next) {
      return { x: next, iterations, converged: next < limit };
    }
    x = next;
  }
  return { x, iterations: MOST_ITERATIONS, converged: false };
}
