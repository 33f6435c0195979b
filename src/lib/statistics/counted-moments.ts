import type { Moments } from './moments.ts';

/**
 * Moments of whole numbers that are counted, around the least.
 * @param counts of each number in turn. @param least the first of them.
 */
export function countedMoments(counts: readonly number[], least: number): Moments {
  const total = (weight: (place: number) => number) =>
    counts.reduce((sum, count, place) => sum + weight(place) * count, 0);
  return {
    n: total(() => 1),
    centre: least,
    sum: total((place) => place),
    sumsq: total((place) => place * place)
  };
}
