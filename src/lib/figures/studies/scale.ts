import type { Measure } from '../../data/study.ts';

/**
 * What tells the scale of a measure: the norm that a study gives it. Points of two scales with the
 * same id and the same norm are taken for one.
 * @returns undefined where the study says nothing of its scale, so that no other is known to be the same
 */
export function scaleOf({ norm }: Measure): string | undefined {
  return norm ? `${norm.mean} ${norm.sd}` : undefined;
}
