import { addMoments, mean, publishedMoments, type Moments } from './moments.ts';

/** The follow-up of a whole group, had those not seen at follow-up an assumed mean. */
export interface Unseen {
  /** How many of the baseline were not seen at follow-up, taking all seen as of the baseline. */
  notSeen: number;
  /** Mean at follow-up of seen and unseen together. */
  mean: number;
  /** That mean less the baseline mean. */
  change: number;
}

/**
 * Sensitivity of a follow-up mean to those not seen, a delta adjustment (Rubin 1977): their mean is
 * set to the baseline mean of the group plus delta.
 *
 * @param baseline the group at the start
 * @param seen the group at follow-up
 * @param delta in the units of the scores; 0 means the unseen stayed at the baseline mean
 * @returns NaN for mean and change when the baseline is empty or more were seen than it holds
 */
export function unseenFamilies(baseline: Moments, seen: Moments, delta: number): Unseen {
  const notSeen = baseline.n - seen.n;
  const start = mean(baseline);
  const unseen = publishedMoments(notSeen, start + delta);
  const full = notSeen >= 0 ? mean(addMoments(seen, unseen)) : NaN;
  return { notSeen, mean: full, change: full - start };
}
