import { isNumber, missing, type Cell } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import type { View } from '../../state/view.ts';
import { fragility } from '../../statistics/fragility.ts';
import type { Mentions } from '../qualities/mentions.ts';
import { qualityRows } from '../qualities/rows.ts';

/** The level that p is said to cross. */
export const LEVEL = 0.05;

/** How firm one quality's comparison of the arms is. */
export interface FragilityRow {
  readonly quality: string;
  readonly kOther: Cell;
  readonly nOther: Cell;
  readonly kReference: Cell;
  readonly nReference: Cell;
  /** Fisher's exact test, two-sided, not adjusted. */
  readonly p: Cell;
  /** Walsh's index; absent where p is not below the level. */
  readonly index?: number;
  /** Fewest families of either side after whose other answers p lies across the level; absent where it is not searched. */
  readonly fewest?: number;
}

/** Rows in the source's order; what the figure of qualities hides of a comparison is hidden here too. */
export function fragilityRows(study: Study, mentions: Mentions, view: View): FragilityRow[] {
  return qualityRows(study, mentions, view).map(({ quality, arms }) => {
    const { nOther, nReference } = arms;
    if (!isNumber(arms.p) || !isNumber(nOther) || !isNumber(nReference)) {
      const none = isNumber(arms.p) ? missing('hidden') : arms.p;
      return { quality, kOther: none, nOther, kReference: none, nReference, p: none };
    }
    const [other, reference] = [mentions.other(quality), mentions.reference(quality)];
    return {
      quality,
      kOther: other.k,
      nOther,
      kReference: reference.k,
      nReference,
      ...fragility(other.k, other.n, reference.k, reference.n, LEVEL)
    };
  });
}
