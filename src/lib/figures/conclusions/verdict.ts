/** What one part of a source has for a claim. */
export interface Ground {
  /** Whether the claim is of a difference that the approach makes, or only of what was seen. */
  readonly says: 'difference' | 'description';
  /** Whether there is something without the approach to compare with. */
  readonly compared: boolean;
  /** How much of the evidence points the way that is claimed. */
  readonly points: 'all' | 'some' | 'none';
}

export type Verdict = 'supports' | 'mixed' | 'not-shown';

/**
 * One verdict a claim, over all that its source has for it. A claim of a difference is judged by
 * what was compared, and not shown where nothing was; a description by what was seen.
 */
export function verdict(grounds: readonly Ground[]): Verdict {
  const judged = grounds.filter(({ says, compared }) => compared || says === 'description');
  const points = new Set(judged.map((ground) => ground.points));
  if (points.has('some') || points.size > 1) return 'mixed';
  return points.has('all') ? 'supports' : 'not-shown';
}
