import type { Members } from './vanishing.ts';

/** What of a sum lies outside the others by less than this share counts as none. */
const TOLERANCE = 1e-8;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/** Takes off a vector its parts along orthonormal ones, in place; twice, since rounding leaves some. */
function takeOff(basis: readonly Float64Array[], vector: Float64Array): void {
  for (let pass = 0; pass < 2; pass++)
    for (const unit of basis) {
      const share = dot(unit, vector);
      if (share) for (let at = 0; at < vector.length; at++) vector[at]! -= share * unit[at]!;
    }
}

/**
 * Takes off a vector what sums over some atoms see of it, so that all those sums are 0: the nearest
 * such vector, by an orthogonal basis of the sums (Gram and Schmidt, each step twice). What is left
 * below 1e-8 of the greatest number is rounding, and set to 0.
 * @param weights times which the numbers of atoms are summed; 1 each where they are left out.
 */
export function nullProjection(
  atoms: number,
  sums: readonly Members[],
  weights = new Float64Array(atoms).fill(1)
): (vector: Float64Array) => Float64Array {
  const basis: Float64Array[] = [];
  for (const members of sums) {
    const row = new Float64Array(atoms);
    for (const atom of members) row[atom] = weights[atom]!;
    const whole = Math.sqrt(dot(row, row));
    takeOff(basis, row);
    const length = Math.sqrt(dot(row, row));
    if (length > TOLERANCE * whole) basis.push(row.map((value) => value / length));
  }
  return (vector) => {
    const rest = vector.slice();
    takeOff(basis, rest);
    const most = vector.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
    return rest.map((value) => (Math.abs(value) < TOLERANCE * most ? 0 : value));
  };
}
