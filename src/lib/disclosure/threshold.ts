import { missing, type Cell } from '../data/missing.ts';
import type { Study } from '../data/study.ts';

/** Families below which a group is hidden where the dataset says nothing of it. */
const USUAL_THRESHOLD = 5;

/** Fewest families of a group that figures of the study show; published figures are all shown. */
export const thresholdOf = ({
  kind,
  threshold = USUAL_THRESHOLD
}: Pick<Study, 'kind' | 'threshold'>): number => (kind === 'published' ? 0 : threshold);

/**
 * Hides a number that rests on few families. A reading aid over records that the reader already
 * holds, not protection: what is hidden can often be worked out from what is shown.
 * @param n families that the number rests on; none at all hides nothing.
 * @param threshold fewest families at which a number is shown; 0 shows all.
 */
export const hide = (cell: Cell, n: number, threshold: number): Cell =>
  n > 0 && n < threshold ? missing('hidden') : cell;
