import { inverseOf, times, type Matrix, type Vector } from './matrix.ts';

const MOST_ITERATIONS = 200;
/** A step this small against its parameter ends the search. */
const TOLERANCE = 1e-12;
/** Changes of the function by less than this share of it are rounding. */
const ROUNDING = 1e-13;
/** A derivative at the boundary this small is rounding: the function is flat there. */
const FLAT = 1e-10;
/** Slopes times parameters this small against the function are none. */
const LEVEL = 1e-7;
const LEAST_DAMPING = 1e-10;
const MOST_DAMPING = 1e12;

/** A function's value and derivatives at one point. */
export interface Curve {
  readonly value: number;
  readonly gradient: Vector;
  /** Symmetric. */
  readonly hessian: Matrix;
}

export interface Minimum<Found extends Curve> {
  readonly x: Vector;
  readonly at: Found;
  /** Which parameters lie on their lower bound, from where the function does not fall. */
  readonly held: readonly boolean[];
  readonly iterations: number;
  /** False where no step leads further down although the slope has not vanished. */
  readonly converged: boolean;
}

/**
 * A local minimum by Newton's method, damped after Levenberg (1944) and Marquardt (1963) and kept at
 * or above lower bounds (projected, Bertsekas 1982). Near the minimum, where values differ by rounding
 * alone, a step counts as progress when it makes the gradient smaller.
 * @param curve the function; throws a RangeError where it is not defined, which no step enters
 * @param start where it is defined, at or above the bounds
 * @param lower a bound for each parameter, -Infinity for none
 */
export function newtonMinimum<Found extends Curve>(
  curve: (x: Vector) => Found,
  start: Vector,
  lower: Vector
): Minimum<Found> {
  let [x, at, damping] = [start, curve(start), 1e-3];
  for (let iterations = 0; ; iterations++) {
    const held = x.map((value, k) => value <= (lower[k] as number) && slope(at, k) >= -FLAT);
    const free = [...x.keys()].filter((k) => !held[k]);
    const steepness = (one: Curve) =>
      Math.max(0, ...free.map((k) => Math.abs(slope(one, k)) * (1 + Math.abs(x[k] as number))));
    const done = () => {
      const converged = steepness(at) <= LEVEL * (1 + Math.abs(at.value));
      return { x, at, held, iterations, converged };
    };
    if (free.length === 0) return done();
    let moved = false;
    while (!moved && damping < MOST_DAMPING) {
      const step = dampedStep(at, free, damping);
      const next = x.map((value, k) =>
        Math.max(lower[k] as number, value + (step?.[free.indexOf(k)] ?? 0))
      );
      const small = next.every(
        (value, k) => Math.abs(value - (x[k] as number)) <= TOLERANCE * Math.abs(value)
      );
      if (step && small) return done();
      const there = step && attempt(curve, next);
      const noise = ROUNDING * (1 + Math.abs(at.value));
      moved =
        there !== undefined &&
        (there.value < at.value - noise ||
          (there.value <= at.value + noise && steepness(there) < steepness(at)));
      if (moved) [x, at] = [next, there as Found];
      damping = moved ? Math.max(LEAST_DAMPING, damping / 10) : damping * 10;
    }
    if (!moved || iterations === MOST_ITERATIONS) return done();
  }
}

const slope = ({ gradient }: Curve, k: number) => gradient[k] as number;

/** The step of the free parameters; undefined where the damped Hessian is not positive definite. */
function dampedStep(at: Curve, free: readonly number[], damping: number): Vector | undefined {
  const damped = free.map((i) =>
    free.map((j) => {
      const bend = at.hessian[i]?.[j] as number;
      return i === j ? bend + damping * (Math.abs(bend) || 1) : bend;
    })
  );
  const inverse = attempt(inverseOf, damped);
  return (
    inverse &&
    times(
      inverse,
      free.map((k) => -slope(at, k))
    )
  );
}

function attempt<Input, Output>(of: (input: Input) => Output, input: Input): Output | undefined {
  try {
    return of(input);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
