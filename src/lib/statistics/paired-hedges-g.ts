import { hedgesCorrection } from './hedges-correction.ts';
import { mean, sd, variance } from './moments.ts';
import { changeMoments, postMoments, preMoments, type PairMoments } from './pairs.ts';

/** A mean change in SDs: of the two waves (av), or of the change itself (z). */
export interface PairedHedgesG {
  /** Mean change over √((s²pre + s²post)/2). */
  dAv: number;
  /** J·dAv. */
  gAv: number;
  /** Mean change over the SD of change. */
  dZ: number;
  /** J·dZ. */
  gZ: number;
}

/**
 * Standardised mean change of units with both values (Cumming 2012; Lakens 2013), corrected with
 * Hedges' exact J at n − 1 degrees of freedom. A ratio is NaN with fewer than two pairs or where
 * its SD is 0, and g with fewer than three pairs.
 */
export function pairedHedgesG(pairs: PairMoments): PairedHedgesG {
  const change = changeMoments(pairs);
  const correction = hedgesCorrection(pairs.n - 1);
  const over = (spread: number) => mean(change) / (spread > 0 ? spread : NaN);
  const dAv = over(Math.sqrt((variance(preMoments(pairs)) + variance(postMoments(pairs))) / 2));
  const dZ = over(sd(change));
  return { dAv, gAv: correction * dAv, dZ, gZ: correction * dZ };
}
