import { missing, type Cell } from '../data/missing.ts';
import type { Study } from '../data/study.ts';

/** Families below which a group is hidden where the dataset says nothing of it. */
const USUAL_THRESHOLD = 5;

/**
 * Fewest families of a group that figures of the study show; published figures are all shown.
 * @param asked by the reader, who may raise the study's own but not lower it; 0 leaves it.
 */
export const thresholdOf = (
  { kind, threshold = USUAL_THRESHOLD }: Pick<Study, 'kind' | 'threshold'>,
  asked = 0
): number => (kind === 'published' ? 0 : Math.max(threshold, asked));

/**
 * Hides a number that rests on few families. A reading aid over records that the reader already
 * holds, not protection: what is hidden can often be worked out from what is shown.
 * @param n families that the number rests on; none at all hides nothing, and NaN says that an audited
 *   release suppresses it.
 * @param threshold fewest families at which a number is shown; 0 shows all.
 */
export const hide = (cell: Cell, n: number, threshold: number): Cell =>
  Number.isNaN(n) ? missing('suppressed') : n > 0 && n < threshold ? missing('hidden') : cell;

/**
 * Hides the small ones of counts whose sum is known. One hidden alone would be the sum less the
 * others, so the next smallest that is not 0 goes with it. Other sums that are shown of the same
 * families may still give a count away.
 * @returns a cell for each count, in the order given.
 */
export function hideParts(counts: readonly number[], threshold: number): Cell[] {
  const small = counts.filter((n) => n > 0 && n < threshold);
  const alone = small.length === 1;
  const next = Math.min(...counts.filter((n) => n > 0 && n >= threshold));
  const beside = alone ? counts.indexOf(next) : -1;
  return counts.map((n, at) => (at === beside ? missing('hidden') : hide(n, n, threshold)));
}
