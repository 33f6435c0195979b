import type { GroupSums } from '../../cube/cube.ts';
import { isNumber, missing, type Cell } from '../../data/missing.ts';
import type { Wave } from '../../data/study.ts';
import { hidePatterns, maySum, type PatternCounted } from '../../disclosure/hide-patterns.ts';
import { hide, hideParts } from '../../disclosure/threshold.ts';

/** Families of one group that have a score on the measure at just these waves. */
export interface PatternRow {
  readonly group: string;
  /** The waves in view in order of time, `X` seen and `.` not, such as `X.X`. */
  readonly pattern: string;
  readonly families: Cell;
  /** Of the group's families, those never seen among them. */
  readonly share: Cell;
}

/** Families of one group with a score at the first wave, and those of them with one at any later. */
export interface SeenLaterRow {
  readonly group: string;
  readonly start: Cell;
  readonly later: Cell;
  readonly share: Cell;
}

type Counts = ReadonlyMap<string, number>;
const seen = (pattern: string) => pattern.replaceAll('.', '').length;

/** Patterns over some of the waves only; those that are then alike are counted together. */
function over(patterns: Counts, kept: readonly boolean[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [whole, families] of patterns) {
    const pattern = [...whole].filter((_, wave) => kept[wave]).join('');
    counts.set(pattern, (counts.get(pattern) ?? 0) + families);
  }
  return counts;
}

/** Rows of a group for each pattern that some family has, most waves first, then the earliest; none where they are not counted. */
export function patternRows(
  { group, families, patterns }: Pick<GroupSums, 'group' | 'families' | 'patterns'>,
  measure: string,
  waves: readonly Wave[],
  chosen: readonly string[],
  threshold: number
): PatternRow[] {
  const whole = patterns(measure);
  if (!whole) return [];
  const kept = waves.map(({ id }) => chosen.includes(id));
  const counts = [...over(whole, kept)].sort(([a], [b]) => seen(b) - seen(a) || (a < b ? 1 : -1));
  const cells = hidePatterns(counts, threshold);
  return counts.map(([pattern], at) => {
    const cell = cells[at]!;
    return { group, pattern, families: cell, share: isNumber(cell) ? cell / families : cell };
  });
}

/**
 * How many of those seen first were seen again; undefined where patterns are not counted. It is hidden where few were, or where few were not,
 * and where it would give away a pattern that is hidden.
 */
export function seenLaterRow(
  { group, patterns }: Pick<GroupSums, 'group' | 'patterns'>,
  measure: string,
  threshold: number
): SeenLaterRow | undefined {
  const whole = patterns(measure);
  if (!whole) return undefined;
  const counts = [...whole];
  const sum = (of: typeof counts) => of.reduce((total, [, n]) => total + n, 0);
  const start = sum(counts.filter(([pattern]) => pattern.startsWith('X')));
  const n = hide(start, start, threshold);
  if (start === 0) {
    const none = missing('no-families');
    return { group, start, later: none, share: none };
  }
  const isAgain = ([pattern]: PatternCounted) => pattern.startsWith('X') && seen(pattern) > 1;
  const [again = n] = hideParts(
    [sum(counts.filter(isAgain)), start - sum(counts.filter(isAgain))],
    threshold
  );
  const members = counts.map((one) => +isAgain(one));
  const shown = maySum(counts, hidePatterns(counts, threshold), members, threshold);
  const later = !isNumber(n) ? n : shown ? again : missing('hidden');
  return { group, start: n, later, share: isNumber(later) ? later / start : later };
}
