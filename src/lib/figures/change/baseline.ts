import type { Cube } from '../../cube/cube.ts';
import { isNumber, type Cell } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import { hideParts } from '../../disclosure/threshold.ts';
import type { View } from '../../state/view.ts';
import { hedgesG } from '../../statistics/hedges-g.ts';
import { addMoments, mean, type Moments } from '../../statistics/moments.ts';
import { preMoments, type PairMoments } from '../../statistics/pairs.ts';
import type { Estimate } from './cells.ts';
import { cellsOf, changeScope, eachGroup } from './scope.ts';

/** Families at the first wave. */
export interface AtStart {
  readonly n: Cell;
  readonly mean: Cell;
}

/** Scores at the first wave of families seen again at a later one, and of those not. */
export interface BaselineRow {
  readonly measure: string;
  /** Level of what the figure is split by, where it is. */
  readonly facet?: string;
  readonly group: string;
  readonly wave: string;
  readonly seen: AtStart;
  readonly notSeen: AtStart;
  /** Hedges' g of seen less not seen, with the noncentral t interval. */
  readonly g: Estimate;
}

/** @returns the moments of those of all that have no later value, whose pairs are taken from all. */
export const unpaired = (all: Moments, { n, centrePre, sumPre, sumsqPre }: PairMoments): Moments =>
  n === 0 ? all : addMoments(all, { n: -n, centre: centrePre, sum: -sumPre, sumsq: -sumsqPre });

/**
 * Rows for a fitted view, ordered by measure, wave and group. Each interval takes about half a
 * millisecond, so they are made on demand.
 */
export function baselineRows(study: Study, cube: Cube, view: View): BaselineRow[] {
  const scope = changeScope(study, view);
  return eachGroup(cube, scope, (sums, measure, wave) => {
    const pairs = sums.pairs(measure, wave);
    const seen = preMoments(pairs);
    const notSeen = unpaired(sums.moments(measure, scope.first), pairs);
    const over = cellsOf(sums, scope);
    // All seen at the start are shown, so that few of one part would follow from the other.
    const [few] = hideParts([seen.n, notSeen.n], scope.threshold).filter((n) => !isNumber(n));
    const atStart = (moments: Moments): AtStart => ({
      n: few ?? over(moments.n).one(moments.n),
      mean: few ?? over(moments.n).one(mean(moments))
    });
    const { g, noncentral } = hedgesG(seen, notSeen);
    const compared = over(seen.n, notSeen.n).estimate(g, noncentral);
    return {
      measure,
      group: sums.group,
      wave,
      seen: atStart(seen),
      notSeen: atStart(notSeen),
      g: few ? { value: few, low: few, high: few } : compared
    };
  });
}
