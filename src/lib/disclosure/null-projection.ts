import type { Members } from './vanishing.ts';

/** Sums up to this share of the vector's length count as 0. */
const TOLERANCE = 1e-11;
/** What is smaller than this share of the greatest number is rounding, and set to 0. */
const ROUNDING = 1e-8;
const MOST_STEPS = 2_000;

const squared = (vector: Float64Array) => {
  let sum = 0;
  for (let at = 0; at < vector.length; at++) sum += vector[at]! * vector[at]!;
  return sum;
};

/**
 * Takes off a vector what sums over some atoms see of it, so that all those sums are 0: the nearest
 * such vector, by conjugate gradients for least squares (Hestenes and Stiefel 1952), to 1e-11 of
 * its length. It costs the atoms of all sums at each of some tens or hundreds of steps.
 */
export function nullProjection(sums: readonly Members[]): (vector: Float64Array) => Float64Array {
  const scale = Float64Array.from(sums, (members) => 1 / Math.sqrt(members.length));
  const seen = (vector: Float64Array) =>
    Float64Array.from(sums, (members, row) => {
      let sum = 0;
      for (let at = 0; at < members.length; at++) sum += vector[members[at]!]!;
      return sum * scale[row]!;
    });

  return (vector) => {
    const rest = vector.slice();
    let gradient = seen(rest);
    const direction = gradient.slice();
    let size = squared(gradient);
    const enough = squared(rest) * TOLERANCE ** 2;
    const spread = new Float64Array(vector.length);
    for (let step = 0; step < MOST_STEPS && size > enough; step++) {
      spread.fill(0);
      for (let row = 0; row < sums.length; row++) {
        const share = direction[row]! * scale[row]!;
        const members = sums[row]!;
        if (share) for (let at = 0; at < members.length; at++) spread[members[at]!]! += share;
      }
      const length = squared(spread);
      if (!length) break;
      const times = size / length;
      for (let at = 0; at < rest.length; at++) rest[at]! -= times * spread[at]!;
      gradient = seen(rest);
      const next = squared(gradient);
      for (let row = 0; row < direction.length; row++)
        direction[row] = gradient[row]! + (next / size) * direction[row]!;
      size = next;
    }
    const least = ROUNDING * vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return rest.map((value) => (Math.abs(value) < least ? 0 : value));
  };
}
