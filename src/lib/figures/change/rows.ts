import type { Cube, GroupSums } from '../../cube/cube.ts';
import { isNumber, missing, type Cell } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import { hide } from '../../disclosure/threshold.ts';
import type { View } from '../../state/view.ts';
import { mean, sd } from '../../statistics/moments.ts';
import { overlappingMeans } from '../../statistics/overlapping-means.ts';
import { pairedHedgesG } from '../../statistics/paired-hedges-g.ts';
import { changeMoments, correlation, postMoments, preMoments } from '../../statistics/pairs.ts';
import { pairedTTest } from '../../statistics/t-test.ts';
import type { Estimate } from './cells.ts';
import { cellsOf, changeScope, eachGroup, type ChangeScope } from './scope.ts';

/** Change of a group, in points of the scale, seen in one way. */
export interface Change {
  readonly nStart: Cell;
  readonly nLater: Cell;
  readonly meanStart: Cell;
  readonly meanLater: Cell;
  readonly change: Estimate;
  readonly se: Cell;
  /** SD of the families' own changes. */
  readonly sd: Cell;
  /** Change in the average SD of the two waves (Hedges' g_av). */
  readonly gAv: Cell;
  /** Change in SDs of change (Hedges' g_z) without Hedges' correction. */
  readonly dZ: Cell;
  /** Correlation of the families' scores at the two waves. */
  readonly r: Cell;
}

/** Change of one group on one measure from the first wave to a later one, both ways. */
export interface ChangeRow {
  readonly measure: string;
  /** Level of what the figure is split by, where it is. */
  readonly facet?: string;
  readonly group: string;
  readonly wave: string;
  /** Families seen at both waves, each compared with itself; t interval. */
  readonly completers: Change;
  /** Later mean less first mean of all seen; the interval allows for families that are in both. */
  readonly available: Change;
}

function completers(sums: GroupSums, measure: string, wave: string, scope: ChangeScope): Change {
  const pairs = sums.pairs(measure, wave);
  const { one, estimate } = cellsOf(sums, scope)(pairs.n);
  const test = pairedTTest(pairs);
  const { gAv, dZ } = pairedHedgesG(pairs);
  return {
    nStart: one(pairs.n),
    nLater: one(pairs.n),
    meanStart: one(mean(preMoments(pairs))),
    meanLater: one(mean(postMoments(pairs))),
    change: estimate(test.estimate, test.interval),
    se: one(test.se),
    sd: one(sd(changeMoments(pairs))),
    gAv: one(gAv),
    dZ: one(dZ),
    r: one(correlation(pairs))
  };
}

function available(sums: GroupSums, measure: string, wave: string, scope: ChangeScope): Change {
  const [start, later] = [sums.moments(measure, scope.first), sums.moments(measure, wave)];
  const over = cellsOf(sums, scope);
  const pairs = sums.pairs(measure, wave);
  const test = overlappingMeans(later, start, pairs);
  const { one, estimate } = over(start.n, later.n);
  const shown = estimate(test.estimate, test.interval);
  // The error tells how the scores of those in both go together, which so few must not.
  const error = (cell: Cell) => (isNumber(cell) ? hide(cell, pairs.n, scope.threshold) : cell);
  return {
    nStart: over(start.n).one(start.n),
    nLater: over(later.n).one(later.n),
    meanStart: over(start.n).one(mean(start)),
    meanLater: over(later.n).one(mean(later)),
    change: { value: shown.value, low: error(shown.low), high: error(shown.high) },
    se: error(one(test.se)),
    sd: missing('unpaired'),
    gAv: missing('unpaired'),
    dZ: missing('unpaired'),
    r: missing('unpaired')
  };
}

/** Rows of the figure of change for a fitted view, ordered by measure, wave and group. */
export function changeRows(study: Study, cube: Cube, view: View): ChangeRow[] {
  const scope = changeScope(study, view);
  return eachGroup(cube, scope, (sums, measure, wave) => ({
    measure,
    group: sums.group,
    wave,
    completers: completers(sums, measure, wave, scope),
    available: available(sums, measure, wave, scope)
  }));
}
