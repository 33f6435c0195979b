import { checkCount } from './counts.ts';
import { fisherExact } from './fisher-exact.ts';

/** Families of both groups up to which every way to answer otherwise is tried. */
export const MOST_SEARCHED = 200;

/** How many answers of two groups would have to differ for Fisher's p to cross a level. */
export interface Fragility {
  /** Fisher's p of the counts as they are. */
  readonly p: number;
  /**
   * Walsh's fragility index: no's that would have to be yes in the group with fewer yes's until p is no
   * longer below the level. Absent where p is not below it.
   */
  readonly index?: number;
  /**
   * Fewest answers, of either group and either way, after which p lies on the other side of the level.
   * Absent past `MOST_SEARCHED` families, and where no answers would do it.
   */
  readonly fewest?: number;
}

/**
 * Fragility of a comparison of two shares (Walsh et al. 2014, Journal of Clinical Epidemiology 67;
 * the other way round, Khan et al. 2020, JAMA Network Open 3, and over both groups, Lin 2021).
 *
 * @param level between 0 and 1
 * @returns p NaN and nothing else with an empty group
 * @throws RangeError for invalid counts (see counts.ts)
 */
export function fragility(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  level: number = 0.05
): Fragility {
  checkCount(k1, n1);
  checkCount(k2, n2);
  const below = (a: number, b: number) => fisherExact(a, n1, b, n2).p < level;
  const { p } = fisherExact(k1, n1, k2, n2);
  if (Number.isNaN(p)) return { p };
  const fewest = n1 + n2 > MOST_SEARCHED ? undefined : fewestMoved(k1, n1, k2, n2, below);
  const index = p < level ? walsh(k1, n1, k2, n2, below) : undefined;
  return {
    p,
    ...(index === undefined ? {} : { index }),
    ...(fewest === undefined ? {} : { fewest })
  };
}

type Below = (k1: number, k2: number) => boolean;

function walsh(k1: number, n1: number, k2: number, n2: number, below: Below): number | undefined {
  const first = k1 <= k2;
  const room = first ? n1 - k1 : n2 - k2;
  for (let moved = 1; moved <= room; moved++)
    if (first ? !below(k1 + moved, k2) : !below(k1, k2 + moved)) return moved;
  return undefined;
}

function fewestMoved(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  below: Below
): number | undefined {
  const is = below(k1, k2);
  for (let moved = 1; moved <= n1 + n2; moved++)
    for (let ofFirst = -Math.min(moved, k1); ofFirst <= Math.min(moved, n1 - k1); ofFirst++) {
      const rest = moved - Math.abs(ofFirst);
      for (const ofSecond of rest ? [-rest, rest] : [0]) {
        const k = k2 + ofSecond;
        if (k >= 0 && k <= n2 && below(k1 + ofFirst, k) !== is) return moved;
      }
    }
  return undefined;
}
