import { missing, type Cell } from '../data/missing.ts';

/** What is shown beside a distribution: its n, mean and SD, three equations in its counts. */
const EQUATIONS = 3;

/**
 * Hides the small ones of the counts of a distribution whose n, mean and SD are shown. No more than
 * three hidden counts would follow from these, so the next smallest go with them until four are
 * hidden, those of nobody last; all are where there are no more. Bounds on what is hidden remain.
 * @param threshold fewest families at which a count is shown; 0 shows all.
 */
export function hideDistribution(counts: readonly number[], threshold: number): Cell[] {
  const small = counts.filter((n) => n > 0 && n < threshold).length;
  if (!small) return [...counts];
  const order = counts
    .map((_, place) => place)
    .sort((a, b) => (counts[a] || Infinity) - (counts[b] || Infinity) || a - b);
  const hidden = new Set(order.slice(0, Math.max(small, EQUATIONS + 1)));
  return counts.map((n, place) => (hidden.has(place) ? missing('hidden') : n));
}
