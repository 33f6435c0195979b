import { difference, publishedCells } from '../../cube/published.ts';
import { cellOf, isNumber, missing, type Cell } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import { assumedSd, selectionOf } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';
import { zInterval } from '../../statistics/z-interval.ts';

/** One point of a trajectory: all that is drawn, said, tabled and exported of it. */
export interface TrajectoryRow {
  readonly measure: string;
  /** Level of what the figure is split by, where it is. */
  readonly facet?: string;
  readonly group: string;
  readonly wave: string;
  readonly n: Cell;
  /** Families at the first wave, where the mean is a difference from it. */
  readonly nStart?: Cell;
  /** Mean score, or its difference from the mean at the first wave. */
  readonly mean: Cell;
  /** The mean as printed in the source, where it is one. */
  readonly printed?: string;
  /** SD that the reader assumes, or why there is none. */
  readonly sd: Cell;
  readonly low: Cell;
  readonly high: Cell;
  /**
   * `published`, `weighted` (mean over sites, weighted by n), `difference` (of published means),
   * `weighted-difference` (of such means over sites),
   * each with `+assumed-sd` where the interval rests on an assumption; or why the mean is missing.
   */
  readonly status: string;
}

/**
 * Rows of the trajectory figure for a fitted view, ordered by measure, group and wave.
 * Differences are of published means, whose families may differ from wave to wave; no interval
 * is given for them, because it would need to know how many families are in both.
 */
export function trajectoryRows(dataset: Dataset, view: View): TrajectoryRow[] {
  const { study } = dataset.package;
  const selection = selectionOf(view, study);
  const assumed = assumedSd(view);
  const first = study.wave.levels[0]?.id ?? '';
  const start = new Map(
    publishedCells(dataset, { ...selection, waves: [first] }).map((cell) => [
      `${cell.measure} ${cell.group}`,
      cell
    ])
  );
  return publishedCells(dataset, selection).map((cell) => {
    const change = view.show === 'change';
    const base = start.get(`${cell.measure} ${cell.group}`);
    const mean = change ? difference(cell.mean, base?.mean ?? missing('not-published')) : cell.mean;
    const { measure, group, wave, n } = cell;
    const nStart = base?.n ?? missing('not-published');
    const shown = { measure, group, wave, n, ...(change ? { nStart } : {}), mean };
    if (!isNumber(mean)) {
      const { missing: reason } = mean;
      return { ...shown, sd: mean, low: mean, high: mean, status: reason };
    }
    const one = change ? 'difference' : 'published';
    const many = change ? 'weighted-difference' : 'weighted';
    const kind = cell.sites.length > 1 ? many : one;
    const printed = change ? {} : { printed: cell.printed };
    if (change || assumed === undefined || !isNumber(cell.n)) {
      const none = missing(change ? 'no-overlap' : 'no-sd');
      return { ...shown, ...printed, sd: missing('no-sd'), low: none, high: none, status: kind };
    }
    const { low, high } = zInterval({ n: cell.n, mean }, assumed);
    return {
      ...shown,
      ...printed,
      sd: assumed,
      low: cellOf(low, 'too-few'),
      high: cellOf(high, 'too-few'),
      status: `${kind}+assumed-sd`
    };
  });
}
