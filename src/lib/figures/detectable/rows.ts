import { allocationOf } from '../../data/arms.ts';
import { missing, type Cell } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import type { PerArm } from '../../statistics/claims.ts';
import { clusterTTest } from '../../statistics/cluster-t-test.ts';
import { errorOverSites, smallestDetectable } from '../../statistics/detectable.ts';
import { differenceInChange } from '../../statistics/difference-in-change.ts';
import { equivalence, type Within } from '../../statistics/equivalence.ts';
import { changeMoments } from '../../statistics/pairs.ts';
import { analysed } from '../change/analysed.ts';
import type { Arms } from '../change/arms.ts';
import { cellsOver, type Estimate } from '../change/cells.ts';

export type Way = 'change' | 'ancova' | 'sites';

/** What one analysis of the difference between the arms could have shown, in points. */
export interface DetectableRow {
  readonly way: Way;
  /** Families measured both times. */
  readonly n: PerArm<Cell>;
  readonly se: Cell;
  readonly df: Cell;
  /** Smallest true difference that would be found with a power of 80 %. */
  readonly detectable: Cell;
  /** The difference that was found, with its 90% interval. */
  readonly difference: Estimate;
  /** Where that interval lies to the margin; absent without a margin or an interval. */
  readonly within?: Within;
}

/** What the rows are made of: sums of the arms, a measure, a later time, and what the reader states. */
export interface DetectableScope {
  readonly measure: string;
  readonly wave: string;
  readonly threshold: number;
  /** Largest difference that does not matter to the reader, in points. */
  readonly margin?: number | undefined;
}

/**
 * A row for each way: by the change score, from the same first score, and with sites as units unless
 * families were put in arms one by one. Where sites were, the first, which takes families as
 * independent, tells nothing of what could be found.
 */
export function detectableRows(
  study: Study,
  { sums, within }: Arms,
  { measure, wave, threshold, margin }: DetectableScope
): DetectableRow[] {
  const allocation = allocationOf(study);
  const [other, reference] = [sums.other, sums.reference].map((of) => of.pairs(measure, wave));
  const strata = within.map((site) => ({
    ...(site.other && { arm1: site.other.pairs(measure, wave) }),
    ...(site.reference && { arm0: site.reference.pairs(measure, wave) })
  }));
  const changes = (arm: 'arm1' | 'arm0') =>
    strata.flatMap(({ [arm]: pairs }) => (pairs?.n ? [changeMoments(pairs)] : []));
  const [arm1, arm0] = [changes('arm1'), changes('arm0')];
  const sizes = [...arm1, ...arm0].map(({ n }) => n);
  const n = [other!.n, reference!.n];
  const { welch } = differenceInChange(other!, reference!);
  const { adjusted } = analysed(allocation, other!, reference!, strata);
  const ways = [
    { way: 'change', tells: n, test: welch, error: welch },
    { way: 'ancova', tells: n, test: adjusted, error: adjusted },
    {
      way: 'sites',
      tells: [...n, ...sizes],
      test: clusterTTest(arm1, arm0),
      error: errorOverSites(arm1, arm0)
    }
  ] as const;
  return ways
    .filter(({ way }) => way !== 'sites' || allocation !== 'family')
    .map(({ way, tells, test, error }): DetectableRow => {
      const { one, estimate } = cellsOver(tells, threshold);
      const { interval, within } = equivalence(test, margin ?? NaN);
      const found = estimate(test.estimate, interval);
      const count = (families: number) => cellsOver([families], threshold).one(families);
      const why =
        way === 'change' && allocation === 'site'
          ? missing('sites-are-units')
          : (way === 'sites' || allocation === 'site') && Number.isNaN(error.se)
            ? missing('few-sites')
            : undefined;
      const bound = (value: number) => why ?? estimate(value, { low: value, high: value }).low;
      const given = typeof bound(0) === 'number';
      return {
        way,
        n: { other: count(n[0]!), reference: count(n[1]!) },
        se: bound(error.se),
        df: bound(error.df),
        detectable: bound(smallestDetectable(error)),
        difference: why
          ? { value: one(test.estimate), low: why, high: why }
          : { value: found.value, low: found.low, high: found.high },
        ...(margin !== undefined && within && given ? { within } : {})
      };
    });
}
