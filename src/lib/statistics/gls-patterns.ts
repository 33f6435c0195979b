import type { Vector } from './matrix.ts';

/** Sums over the units of one arm that were measured at the same times; 0 at other times. */
export interface ArmSums {
  readonly n: number;
  readonly sum: number[];
  /** Σ of products of the scores of one unit at two times. */
  readonly products: number[][];
}

/** Units that were measured at the same times. */
export interface PatternSums {
  /** Places of these times, in order. */
  readonly times: readonly number[];
  /** Of arm 0 and of arm 1. */
  readonly arms: readonly [ArmSums, ArmSums];
}

/**
 * Sums of units by the times at which they were measured, of scores less their overall mean at each
 * time, so that no digits are lost; differences of changes between arms stay as they are.
 *
 * @param scores one list a unit, NaN where it was not measured; units without scores are left out
 * @throws RangeError where no unit was measured at two of the times together
 */
export function observedPatterns(
  scores: readonly Vector[],
  arms: readonly number[]
): PatternSums[] {
  const size = scores[0]?.length ?? 0;
  const centres = Array.from({ length: size }, (_, time) => {
    const seen = scores.flatMap((one) => (Number.isNaN(one[time]!) ? [] : [one[time]!]));
    return seen.reduce((sum, one) => sum + one, 0) / seen.length;
  });
  const none = (): ArmSums => ({
    n: 0,
    sum: Array<number>(size).fill(0),
    products: Array.from({ length: size }, () => Array<number>(size).fill(0))
  });
  const found = new Map<string, { times: number[]; arms: [ArmSums, ArmSums] }>();
  scores.forEach((unit, at) => {
    const times = unit.flatMap((score, time) => (Number.isNaN(score) ? [] : [time]));
    if (!times.length) return;
    const key = times.join();
    const pattern = found.get(key) ?? { times, arms: [none(), none()] };
    found.set(key, pattern);
    const arm = arms[at] === 1 ? 1 : 0;
    const sums = pattern.arms[arm];
    pattern.arms[arm] = { ...sums, n: sums.n + 1 };
    for (const i of times) {
      sums.sum[i]! += unit[i]! - centres[i]!;
      for (const j of times)
        sums.products[i]![j]! += (unit[i]! - centres[i]!) * (unit[j]! - centres[j]!);
    }
  });
  const patterns = [...found.values()];
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++)
      if (!patterns.some(({ times }) => times.includes(i) && times.includes(j)))
        throw new RangeError('No unit was measured at both of two times.');
  return patterns;
}
