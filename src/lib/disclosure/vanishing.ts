import {
  inverse,
  PRIME,
  product,
  randomRemainders,
  remainder,
  subtractMultiple
} from './prime-field.ts';

/** Places of the atoms whose numbers a sum adds up, each once, ascending. */
export type Members = Int32Array;

/** Vectors that are looked at: with three, two ratios of a sum are known. */
const WATCHED = 3;

/** Sum of a vector over some atoms, as a remainder. */
export function sumOver(vector: Float64Array, members: Members): number {
  let sum = 0;
  for (let at = 0; at < members.length; at++) sum += vector[members[at]!]!;
  return remainder(sum);
}

interface Step {
  readonly members: Members;
  /** The vector that was used up, and 1 divided by its sum over the members. */
  readonly pivot: Float64Array;
  readonly inverse: number;
}

function clear(vector: Float64Array, { members, pivot, inverse: by }: Step): void {
  const sum = sumOver(vector, members);
  if (sum) subtractMultiple(vector, product(sum, by), pivot);
}

/**
 * Random vectors over a prime field whose sum over every released selection is 0. A sum over other
 * atoms is 0 in such a vector just where it follows from the released ones by adding and subtracting,
 * but for a chance of one in 67 million a vector (the test of Schwartz and Zippel). As many vectors
 * are held as sums may still be released that do not follow.
 */
export class Vanishing {
  #spare: Float64Array[];
  #watched: Float64Array[];
  /** Released sums of which none follows from the others: what the release fixes. */
  rank = 0;

  /** @param most released sums that do not follow from others. */
  constructor(atoms: number, most: number, seed: number) {
    const drawn = (at: number) => randomRemainders(seed * 65_537 + at, atoms);
    this.#watched = Array.from({ length: WATCHED }, (_, at) => drawn(at));
    this.#spare = Array.from({ length: most }, (_, at) => drawn(WATCHED + at));
  }

  get watched(): readonly Float64Array[] {
    return this.#watched;
  }

  /** Begins to try up to so many selections, which changes nothing until it is kept. */
  try(most: number): Trial {
    const taken = Math.min(most, this.#spare.length);
    const split = this.#spare.length - taken;
    const copies = (vectors: readonly Float64Array[]) => vectors.map((vector) => vector.slice());
    const trial = new Trial(copies(this.#watched), copies(this.#spare.slice(split)));
    trial.keep = () => {
      const rest = this.#spare.slice(0, split);
      for (const vector of rest) for (const step of trial.steps) clear(vector, step);
      this.#spare = [...rest, ...trial.spare];
      this.#watched = trial.watched;
      this.rank += trial.steps.length;
    };
    return trial;
  }
}

/** Selections added to released ones on trial. */
export class Trial {
  readonly steps: Step[] = [];
  readonly watched: Float64Array[];
  readonly spare: Float64Array[];
  /** Releases what was added. */
  keep: () => void = () => {};

  constructor(watched: Float64Array[], spare: Float64Array[]) {
    this.watched = watched;
    this.spare = spare;
  }

  /** Whether a sum follows from those released and added. */
  follows(members: Members): boolean {
    return this.watched.every((vector) => sumOver(vector, members) === 0);
  }

  /** @returns false where the sum does not follow and no more may be released. */
  add(members: Members): boolean {
    if (this.follows(members)) return true;
    const pivot = this.spare.pop();
    if (!pivot) return false;
    const sum = sumOver(pivot, members);
    // By a chance of one in the prime the vector does not see the sum.
    if (!sum) return this.add(members);
    const step = { members, pivot, inverse: inverse(sum) };
    for (const vector of [...this.watched, ...this.spare]) clear(vector, step);
    this.steps.push(step);
    return true;
  }
}

/** 1 divided by each remainder, 0 for 0, at the cost of one inverse for all. */
function inverses(values: Float64Array): Float64Array {
  const before = new Float64Array(values.length);
  let all = 1;
  values.forEach((value, at) => {
    before[at] = all;
    if (value) all = product(all, value);
  });
  let rest = inverse(all);
  for (let at = values.length; at-- > 0;) {
    const value = values[at]!;
    if (!value) continue;
    before[at] = product(rest, before[at]!);
    rest = product(rest, value);
  }
  return before.map((one, at) => (values[at] ? one : 0));
}

/**
 * Numbers that two sums share just where, once either is known, the other follows from the release:
 * where one is a multiple of the other in all that the release leaves open. Sums that follow share
 * the number 0.
 */
export function openRatios(
  watched: readonly Float64Array[],
  selections: readonly Members[]
): Float64Array {
  const [first, second, third] = watched as [Float64Array, Float64Array, Float64Array];
  const over = inverses(Float64Array.from(selections, (members) => sumOver(third, members)));
  return over.map((by, at) => {
    const members = selections[at]!;
    return product(sumOver(first, members), by) * PRIME + product(sumOver(second, members), by);
  });
}
