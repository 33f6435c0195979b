import { isNumber, missing, type Cell } from '../data/missing.ts';
import { derivable } from './span-audit.ts';
import { hideParts } from './threshold.ts';

/** Families that have a response pattern, such as `X.X`: `X` seen and `.` not, in order of time. */
export type PatternCounted = readonly [pattern: string, families: number];

const isSmall = (n: number, threshold: number) => n > 0 && n < threshold;

/** Which patterns are seen at each wave of which the number of families is shown. */
function waveSums(counts: readonly PatternCounted[], threshold: number): number[][] {
  const waves = Math.max(0, ...counts.map(([pattern]) => pattern.length));
  return Array.from({ length: waves }, (_, wave) =>
    counts.map(([pattern]) => +(pattern[wave] === 'X'))
  ).filter(
    (members) =>
      !isSmall(
        members.reduce((sum, member, at) => sum + member * counts[at]![1], 0),
        threshold
      )
  );
}

const alone = (counts: readonly PatternCounted[], place: number) =>
  counts.map((_, at) => +(at === place));

/** Whether a small count follows from sums of families that are shown. */
function givesAway(
  counts: readonly PatternCounted[],
  shown: readonly (readonly number[])[],
  threshold: number
): boolean {
  const small = counts.flatMap(([, n], at) =>
    isSmall(n, threshold) ? [{ members: alone(counts, at) }] : []
  );
  const published = shown.map((members) => ({ members }));
  return derivable(published, small).length > 0;
}

/**
 * Hides the small ones of counts by response pattern, beside which the families seen at each wave and
 * the share of each pattern are shown. Where a small count would follow from these, the next
 * smallest go with it, all if need be. Where it follows from the families seen at each wave alone, no
 * pattern need be hidden for its sake, and as many are as among counts whose sum is known.
 * @returns a cell for each count, in the order given; none where an audited release suppresses one.
 */
export function hidePatterns(counts: readonly PatternCounted[], threshold: number): Cell[] {
  if (counts.some(([, n]) => Number.isNaN(n))) return counts.map(() => missing('suppressed'));
  const order = counts.map((_, at) => at).sort((a, b) => counts[a]![1] - counts[b]![1] || b - a);
  let left = order.filter((at) => !isSmall(counts[at]![1], threshold));
  const sums = waveSums(counts, threshold);
  if (givesAway(counts, sums, threshold))
    return hideParts(
      counts.map(([, n]) => n),
      threshold
    );
  // A share that is shown tells the number of all.
  const shown = () => [counts.map(() => 1), ...left.map((at) => alone(counts, at))];
  while (left.length && givesAway(counts, [...sums, ...shown()], threshold)) left = left.slice(1);
  return counts.map(([, n], at) => (left.includes(at) ? n : missing('hidden')));
}

/**
 * Whether one more sum of patterns may be shown beside the cells that `hidePatterns` gives.
 * @param members 1 for each pattern that is in the sum, else 0.
 */
export function maySum(
  counts: readonly PatternCounted[],
  cells: readonly Cell[],
  members: readonly number[],
  threshold: number
): boolean {
  const left = cells.flatMap((cell, at) => (isNumber(cell) ? [alone(counts, at)] : []));
  const all = left.length ? [counts.map(() => 1)] : [];
  const before = [...waveSums(counts, threshold), ...all, ...left];
  return !givesAway(counts, [...before, members], threshold);
}
