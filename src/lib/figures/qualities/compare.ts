import { missing, type Cell } from '../../data/missing.ts';
import { hide } from '../../disclosure/threshold.ts';
import { fisherExact } from '../../statistics/fisher-exact.ts';
import { newcombe } from '../../statistics/newcombe.ts';
import type { Count, Mentions, ShareDifference } from './mentions.ts';

/** Share with the approach less share without it, for one quality, over the selected sites. */
export interface Compared extends ShareDifference {
  /** Families in the selected sites of each side that say whether they mention it. */
  readonly nOther: Cell;
  readonly nReference: Cell;
}

/**
 * Whether few families mention a quality, or few do not. None at all is few, too: all or none of a
 * small group tells something of each of its families.
 */
export const isSmall = ({ k, n }: Count, threshold: number): boolean =>
  Math.min(k, n - k) < threshold;

/**
 * Compares the two sides as the unit of allocation asks: families by Newcombe's interval and Fisher's
 * exact test, sites that were put in arms as records say.
 */
export function compare(mentions: Mentions, quality: string, threshold: number): Compared {
  const [other, reference] = [mentions.other(quality), mentions.reference(quality)];
  const shown = ({ n }: Count) => hide(n, n, threshold);
  const n = { nOther: shown(other), nReference: shown(reference) };
  const suppressed = Number.isNaN(other.n + reference.n);
  const none = missing(
    suppressed ? 'suppressed' : other.n && reference.n ? 'hidden' : 'no-families'
  );
  if (!other.n || !reference.n || isSmall(other, threshold) || isSmall(reference, threshold))
    return { ...n, difference: none, low: none, high: none, p: none };
  const bySites = mentions.bySites?.(quality);
  if (bySites) return { ...n, ...bySites };
  const untested = mentions.untested?.(quality);
  const { low, high } = newcombe(other.k, other.n, reference.k, reference.n);
  const difference = other.k / other.n - reference.k / reference.n;
  if (untested) return { ...n, difference, low, high, p: missing(untested) };
  const { p } = fisherExact(other.k, other.n, reference.k, reference.n);
  return { ...n, difference, low, high, p };
}
