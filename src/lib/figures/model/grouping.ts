import { allocationOf } from '../../data/arms.ts';
import type { Study } from '../../data/study.ts';
import type { View } from '../../state/view.ts';

/**
 * What the model compares. Where whole sites were put in arms it is arms, with sites drawn at random
 * within them: a level for each site would leave nothing to tell arms apart by.
 */
export const modelGrouping = (study: Study, { by }: Pick<View, 'by'>): 'site' | 'arm' =>
  by === 'arm' || allocationOf(study) === 'site' ? 'arm' : 'site';

/**
 * The variants that have a part in the model: least squares, which compares arms alone, has no
 * likelihood, and one time point has no line.
 */
export function modelVariants(
  study: Study,
  view: Pick<View, 'by' | 'model' | 'wave'>
): readonly string[] {
  const cr2 = view.model.includes('cr2') && modelGrouping(study, view) === 'arm';
  return view.model.filter(
    (one) =>
      (one !== 'cr2' || cr2) &&
      !(one === 'ml' && cr2) &&
      !(one === 'linear' && view.wave.length === 1)
  );
}
